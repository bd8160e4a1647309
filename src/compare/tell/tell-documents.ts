import type { StoryChapter, Telling } from '../../model/change-story.ts';
import type { DocumentChange } from '../../model/kit-changes.ts';
import type { Words } from '../../model/strings.ts';
import { sentence } from './sentence.ts';

/** Runs of numbers: `3, 5–7`. */
function numberRuns(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

/** The same change of the same paper in the hands of several roles is told once. */
function groupAlike(documents: readonly DocumentChange[]): readonly (readonly DocumentChange[])[] {
  const groups = new Map<string, DocumentChange[]>();
  for (const document of documents) {
    const { kind, change, pages, reprint } = document;
    const key = JSON.stringify([kind, change, pages, reprint]);
    groups.set(key, [...(groups.get(key) ?? []), document]);
  }
  return [...groups.values()];
}

function pagesText({ change, pages, reprint, sheets }: DocumentChange, words: Words): string {
  if (change === 'removed') return words('document.removed');
  if (reprint.length === 0) return words('document.shorter', { n: pages });
  const amount = words('document.sheets', { n: sheets });
  if (change === 'added') return words('document.added', { n: pages, amount });
  if (reprint.length === pages) return words('document.all', { n: pages, amount });
  return words('document.some', { n: reprint.length, list: numberRuns(reprint), pages, amount });
}

function tellGroup(group: readonly DocumentChange[], words: Words): readonly Telling[] {
  const [first] = group;
  if (!first) return [];
  const roles = [...new Set(group.map(({ role }) => words(`role.${role}`)))].join(', ');
  return [sentence(words('document', { title: first.title, roles, what: pagesText(first, words) }))];
}

/** What to print again, by audience and language; nothing where nobody looked for it. */
export function tellDocuments(
  documents: readonly DocumentChange[] | undefined,
  { words, titleOf }: { readonly words: Words; readonly titleOf: (audience: string) => string },
): readonly StoryChapter[] {
  if (!documents || documents.length === 0) return [];
  const editions = new Map<string, DocumentChange[]>();
  for (const each of documents) {
    const key = `${each.audience} ${each.language}`;
    editions.set(key, [...(editions.get(key) ?? []), each]);
  }
  const tellings = [...editions.values()].flatMap((edition): readonly Telling[] => {
    const [first] = edition;
    if (!first) return [];
    const title = words('document.edition', { audience: titleOf(first.audience), language: first.language });
    return [
      sentence(
        title,
        groupAlike(edition).flatMap((group) => tellGroup(group, words)),
      ),
    ];
  });
  return [{ title: words('chapter.documents'), tellings, note: words('document.others') }];
}
