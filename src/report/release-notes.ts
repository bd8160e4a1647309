import type { ChangeStory, StoryChapter, Telling, ToldPart } from '../model/change-story.ts';
import type { Words } from '../model/strings.ts';

/** A file of a release. */
export interface ReleasedFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

export interface ReleaseNotes {
  readonly title: string;
  readonly version: string;
  /** ISO day. */
  readonly date: string;
  /** What the changelog says under this version, as Markdown. */
  readonly changelog: string;
  /** What is different from an earlier version; absent where none was named. */
  readonly story?: ChangeStory | undefined;
  readonly bundles: readonly ReleasedFile[];
  /** `SHA256:…` of the key that signed; absent where nobody did. */
  readonly signedBy: string | undefined;
  /** Of the area `release`. */
  readonly words: Words;
}

/** Text as Markdown that says just that. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');
}

function partText({ text, mark }: ToldPart): string {
  if (mark === undefined || text.trim() === '') return plain(text);
  const fence = mark === 'removed' ? '~~' : '**';
  return `${fence}${plain(text.trim())}${fence}`;
}

function tellingLines({ parts, details }: Telling, depth: number): readonly string[] {
  return [
    `${'  '.repeat(depth)}- ${parts.map(partText).join('')}`,
    ...details.flatMap((detail) => tellingLines(detail, depth + 1)),
  ];
}

function chapterText({ title, tellings, note }: StoryChapter): string {
  const lines = tellings.flatMap((telling) => tellingLines(telling, 0)).join('\n');
  return [`### ${plain(title)}`, lines, ...(note === '' ? [] : [plain(note)])].join('\n\n');
}

function storyText({ story, words }: ReleaseNotes): readonly string[] {
  if (!story) return [];
  const summary = story.summary.map((line) => `- ${plain(line)}`).join('\n');
  return [
    `## ${words('notes.changes')}`,
    plain(story.title),
    summary === '' ? words('notes.nothing') : summary,
    ...story.chapters.map(chapterText),
  ];
}

function filesText({ bundles, words }: ReleaseNotes): string {
  const head = `| ${words('notes.file')} | ${words('notes.bytes')} | SHA-256 |\n|---|--:|---|`;
  return [
    head,
    ...bundles.map(({ name, size, sha256 }) => `| ${plain(name)} | ${size} | \`${sha256}\` |`),
  ].join('\n');
}

/** Notes of a release in Markdown: what the changelog says, what is different, what there is, how to check it. */
export function releaseNotes(notes: ReleaseNotes): string {
  const { title, version, date, changelog, signedBy, words } = notes;
  const signed = signedBy === undefined ? words('notes.unsigned') : words('notes.signed', { key: signedBy });
  const parts = [
    `# ${plain(title)} ${version}`,
    words('notes.date', { date }),
    changelog.trim(),
    ...storyText(notes),
    `## ${words('notes.files')}`,
    filesText(notes),
    words('notes.check'),
    '```\nsha256sum -c SHA256SUMS\n```',
    signed,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
