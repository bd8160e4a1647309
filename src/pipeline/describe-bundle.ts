import type { ListedDocument, PrintFirst, StartPageInfo } from '../bundle/start-info.ts';
import { sheetsOf } from '../bundle/start-lists.ts';
import { nodeVersionOf } from '../lib/node-version.ts';
import { inLanguage } from '../model/identifier.ts';
import type { Kit } from '../model/kit.ts';
import { HANDOUT_CHOICE, PRINT_NEEDS } from '../model/print-needs.ts';
import type { Words } from '../model/strings.ts';
import { ownInlines, plainText, walkBlocks } from '../model/walk.ts';
import { selectEdition } from '../select/select-edition.ts';
import type { Bundle, BundledDocument } from './plan-bundles.ts';
import type { Press } from './press.ts';
import type { SinceThen } from './since-then.ts';

export interface DescribedBy {
  readonly kit: Kit;
  readonly press: Press;
  /** What changed since an earlier version; for the handover alone. */
  readonly since?: SinceThen | undefined;
}

/** The language that a bundle is in, with its words. */
export function spokenBy(
  { edition }: Bundle,
  { kit, press }: DescribedBy,
): { words: Words; language: string } {
  const language = edition?.language ?? kit.languages[0].language;
  return { words: press.wordsIn(language), language };
}

/** `Policía · participante` */
export function editionText(
  edition: Bundle['edition'],
  kit: Kit,
  { words, language }: { readonly words: Words; readonly language: string },
): string {
  if (!edition) return words('start.handover');
  const audience = inLanguage(kit.manifest.value.audiences[edition.audience]?.title, language);
  return `${audience} · ${words(`role.${edition.role}`)}`;
}

function listed({ path, document }: BundledDocument, bundle: Bundle, by: DescribedBy): ListedDocument {
  const { pages, sides, form, fingerprint, kind, language } = document;
  const own = { words: by.press.wordsIn(language), language };
  const isMixed = bundle.edition?.role !== document.role;
  const group = isMixed ? `${editionText(document, by.kit, own)} (${language})` : '';
  return { path, pages, sides, form, fingerprint, title: own.words(`${kind}.title`), group };
}

/**
 * What to print when there is little paper, the most needed first; one handout of several, for the rest stand in it. In the
 * handover, whose editions differ in their sheets, each kind once.
 */
function printFirst({ documents, edition }: Bundle, words: Words): readonly PrintFirst[] {
  const needs = documents.flatMap(({ document }) => {
    const need = PRINT_NEEDS[document.role][document.kind];
    const isOnce = document.form === 'sheet' && !HANDOUT_CHOICE.includes(document.kind);
    const isNeeded = need && need.scarce !== 'nobody' && isOnce;
    return isNeeded ? [{ need, document, title: words(`${document.kind}.title`) }] : [];
  });
  const lines = needs
    .sort((a, b) => a.need.rank - b.need.rank)
    .map(({ need, document, title }): PrintFirst => {
      const holder = words(`start.per.${need.scarce}`);
      return edition ? { title, holder, sheets: sheetsOf(document) } : { title, holder };
    });
  return [...new Map(lines.map((line) => [`${line.title} ${line.holder}`, line])).values()];
}

/** The sentences under this version's heading in the changelog, as far as whoever gets the bundle may read them. */
function changesOf({ edition }: Bundle, kit: Kit): StartPageInfo['changes'] {
  const { languages, manifest } = kit;
  const { releases } = edition ? selectEdition(kit, edition) : kit;
  const release = releases.find(({ version }) => version === manifest.value.version);
  const lines = walkBlocks(release?.body ?? [])
    .filter(({ type }) => type === 'paragraph')
    .map((block) => plainText(ownInlines(block)).replace(/\s+/g, ' ').trim());
  return { language: languages[0].language, lines };
}

function sheetOf({ since }: DescribedBy): readonly ListedDocument[] {
  if (!since) return [];
  const { name, title, pages, fingerprint } = since.sheet;
  return [{ path: name, title, pages, sides: 'single', form: 'sheet', fingerprint, group: '' }];
}

/** All that the start page of a bundle says. `day` is an ISO day. */
export function describeBundle(bundle: Bundle, by: DescribedBy, day: string): StartPageInfo {
  const { kit, press, since } = by;
  const { value } = kit.manifest;
  const spoken = spokenBy(bundle, by);
  return {
    ...spoken,
    title: inLanguage(value.title, spoken.language),
    version: value.version,
    date: day,
    edition: editionText(bundle.edition, kit, spoken),
    audience: spoken.words(`start.for.${bundle.edition?.role ?? 'handover'}`),
    maturity: spoken.words(`maturity.${value.maturity}`),
    license: value.license,
    changes: changesOf(bundle, kit),
    since: bundle.edition || !since ? undefined : { title: since.title, lines: since.summary },
    media: bundle.media.map(({ path, medium }) => ({
      path,
      title: inLanguage(medium.title, spoken.language),
      age: medium['age-rating'],
    })),
    printFirst: printFirst(bundle, spoken.words),
    paper: spoken.words(`paper.${press.paper ?? value.paper}`),
    handover: bundle.edition
      ? undefined
      : { name: bundle.name, program: press.producer, node: nodeVersionOf(press.engine) },
    documents: [
      ...(bundle.edition ? [] : sheetOf(by)),
      ...bundle.documents.map((document) => listed(document, bundle, by)),
    ],
  };
}
