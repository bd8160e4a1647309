import { composeDocument, documentsOf, fileName } from '../compose/compose.ts';
import type { Fonts } from '../draw/create-fonts.ts';
import { sha256 } from '../lib/sha256.ts';
import type { Doc } from '../model/doc.ts';
import type { DocumentKind } from '../model/documents.ts';
import type { Kit } from '../model/kit.ts';
import type { DocumentChange } from '../model/kit-changes.ts';
import type { PagedPage } from '../model/paged.ts';
import type { WordsIn } from '../model/strings.ts';
import type { Theme } from '../model/theme.ts';
import { selectEdition } from '../select/select-edition.ts';
import { typeset } from '../typeset/typeset.ts';
import { digestOf } from './fingerprint.ts';
import { planEditions } from './plan-editions.ts';

/** What pages are laid out with. */
export interface Setter {
  readonly wordsIn: WordsIn;
  readonly fonts: () => Promise<Fonts>;
}

/** One version with its looks. */
export interface Version {
  readonly kit: Kit;
  readonly theme: Theme;
}

interface PlannedDoc {
  readonly at: Pick<DocumentChange, 'audience' | 'language' | 'role' | 'kind' | 'path' | 'title'>;
  readonly doc: Doc;
  readonly theme: Theme;
}

/** It is signed for one version, and so is another paper in each. */
const NAMES_ITS_VERSION: readonly DocumentKind[] = ['handover-act'];

/** Version and day stand in every foot and on every cover: whether a page says something new does not hang on them. */
function withoutVersion(kit: Kit): Kit {
  const { manifest } = kit;
  return { ...kit, manifest: { ...manifest, value: { ...manifest.value, version: '0.0.0' } } };
}

function docsOf({ kit, theme }: Version, wordsIn: WordsIn): readonly PlannedDoc[] {
  const plain = withoutVersion(kit);
  const all = { audiences: [], languages: [], roles: [], documents: [] };
  return planEditions(kit, all).flatMap((choice) => {
    const edition = selectEdition(plain, choice);
    const words = wordsIn(choice.language);
    return documentsOf(edition).map((kind): PlannedDoc => {
      const printed = NAMES_ITS_VERSION.includes(kind) ? selectEdition(kit, choice) : edition;
      const doc = composeDocument(kind, printed, { wordsIn });
      const path = [
        kit.manifest.value.id,
        choice.audience,
        choice.language,
        choice.role,
        fileName(kind, words),
      ];
      return { at: { ...choice, kind, path: path.join('/'), title: words(`${kind}.title`) }, doc, theme };
    });
  });
}

/** What can be seen of a page, as a hash: not its tags, not where its links lead, not how many pages there are. */
function faceOf(page: PagedPage, doc: Doc): string {
  const seen = page.items.filter(({ kind }) => kind !== 'link');
  const text = JSON.stringify([page.width, page.height, seen], (key, value: unknown) => {
    if (key === 'tag') return undefined;
    return key === 'path' && typeof value === 'string' ? (doc.assets.get(value)?.sha256 ?? value) : value;
  });
  return sha256(text);
}

function facesOf({ doc, theme }: PlannedDoc, fonts: Fonts): readonly string[] {
  const uncounted: Doc = { ...doc, running: { ...doc.running, folio: '{page}' } };
  return typeset(uncounted, theme, fonts).pages.map((page) => faceOf(page, uncounted));
}

function sheetsFor(pages: readonly number[], { sides }: Doc): number {
  return sides === 'duplex' ? new Set(pages.map((page) => Math.ceil(page / 2))).size : pages.length;
}

function isSame(old: PlannedDoc, now: PlannedDoc): boolean {
  return digestOf(old.doc) === digestOf(now.doc) && JSON.stringify(old.theme) === JSON.stringify(now.theme);
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

function changeOf(
  [old, now]: readonly [PlannedDoc | undefined, PlannedDoc | undefined],
  fonts: Fonts,
): readonly DocumentChange[] {
  const before = old && facesOf(old, fonts);
  if (!now)
    return old ? [{ ...old.at, change: 'removed', pages: before?.length ?? 0, reprint: [], sheets: 0 }] : [];
  const after = facesOf(now, fonts);
  const reprint = range(after.length).filter((page) => after[page - 1] !== before?.[page - 1]);
  if (reprint.length === 0 && before?.length === after.length) return [];
  const change = before ? 'changed' : 'added';
  return [{ ...now.at, change, pages: after.length, reprint, sheets: sheetsFor(reprint, now.doc) }];
}

function keyOf({ at }: PlannedDoc): string {
  return [at.audience, at.language, at.role, at.kind].join(' ');
}

/**
 * Documents that say something else in the newer version, with the pages that are others; a page that only has another version
 * in its foot is not among them. What the tool itself prints, the same words in both, does not count.
 */
export async function reprintPages(
  before: Version,
  after: Version,
  { wordsIn, fonts }: Setter,
): Promise<readonly DocumentChange[]> {
  const old = new Map(docsOf(before, wordsIn).map((each) => [keyOf(each), each]));
  const now = new Map(docsOf(after, wordsIn).map((each) => [keyOf(each), each]));
  const pairs = [
    ...[...now].map(([key, each]) => [old.get(key), each] as const),
    ...[...old].filter(([key]) => !now.has(key)).map(([, each]) => [each, undefined] as const),
  ];
  const changed = pairs.filter(([one, other]) => !(one && other && isSame(one, other)));
  if (changed.length === 0) return [];
  const loaded = await fonts();
  return changed.flatMap((pair) => changeOf(pair, loaded));
}
