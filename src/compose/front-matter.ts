import type { DocBlock, DocRow } from '../model/doc.ts';
import { colonOf } from './colon.ts';
import { type Desk, paragraph } from './desk.ts';
import { dotted } from './dotted.ts';
import { FINGERPRINT } from './fingerprint.ts';
import { dateText, isWholeDay } from './partial-date.ts';
import { leftColumns } from './tables.ts';

function cardRow(label: string, value: string): DocRow {
  return {
    cells: [{ header: 'row', blocks: [paragraph(label, 'meta')] }, { blocks: [paragraph(value)] }],
  };
}

type Fact = readonly [label: string, value: string];

/** What can be said of this paper, without what the kit does not say. */
function facts({ edition, words, say }: Desk): readonly Fact[] {
  const { kit, audience, language, role } = edition;
  const asOf = kit['legal-as-of'];
  const all: readonly Fact[] = [
    ['kit', `${say(kit.title)} (${kit.id})`],
    ['version', kit.date === undefined ? kit.version : dotted([kit.version, kit.date])],
    ['maturity', words(`maturity.${kit.maturity}`)],
    ['edition', dotted([say(audience.title), words(`role.${role}`), languageName(language, words)])],
    ['fingerprint', FINGERPRINT],
    asOf === undefined
      ? ['legal-as-of', '']
      : [isWholeDay(asOf) ? 'legal-as-of' : 'legal-as-of.part', dateText(asOf, words)],
    ['owner', say(kit.owner)],
    ['license', kit.license],
  ];
  return all
    .filter(([, value]) => value !== '')
    .map(([label, value]) => [words(`card.${label}`), value] as const);
}

const NAMED_LANGUAGES = ['es', 'en', 'fr', 'cab', 'miq'];

/** A language's name, else its code. */
function languageName(language: string, words: Desk['words']): string {
  return NAMED_LANGUAGES.includes(language) ? words(`language.${language}`) : language;
}

/** `Versión 0.1.0 · 2026-11-20` */
export function versionText({ edition, words }: Desk): string {
  const { version, date } = edition.kit;
  return dotted([words('cover.version', { version }), date ?? '']);
}

/** Who may have it. */
function sharing({ edition, words }: Desk): string {
  return words(`card.${edition.role === 'public' ? 'public' : 'private'}`);
}

/** What this paper is, and how to know whether it is still the newest. */
function card(desk: Desk): readonly DocBlock[] {
  const { words } = desk;
  return [
    {
      type: 'table',
      role: 'card',
      columns: leftColumns({ mm: 42 }, { share: 1 }),
      head: [],
      rows: facts(desk).map(([label, value]) => cardRow(label, value)),
    },
    paragraph(words('card.newer'), 'small'),
    paragraph(sharing(desk), 'small'),
  ];
}

function versionLine(desk: Desk): string {
  const list = facts(desk).map(([label, value]) => `${label}${colonOf(desk.words)}${value}`);
  return dotted([...list, desk.words('card.newer.short')]);
}

/** The version card in a few lines, for all that is no book: it should cost no paper its last page. */
export function versionNote(desk: Desk): readonly DocBlock[] {
  return [paragraph(versionLine(desk), 'small')];
}

/** The same, and who may have the paper. */
export function imprint(desk: Desk): readonly DocBlock[] {
  return [paragraph(`${versionLine(desk)} ${sharing(desk)}`, 'small')];
}

/** The first two pages: the cover, and the version card. Its title is no heading: no chapter has begun. */
export function coverPages(desk: Desk, title: string): readonly DocBlock[] {
  const { edition, words, say } = desk;
  const { kit, audience } = edition;
  const stamp = kit.maturity === 'released' ? '' : words(`stamp.${kit.maturity}`);
  const lines = [versionText(desk), say(kit.owner)].filter(Boolean);
  return [
    {
      type: 'cover',
      kicker: say(kit.title),
      title,
      subtitle: say(audience.title),
      stamp,
      facts: lines,
      ...(kit.logo && { logo: { path: kit.logo.path, alt: say(kit.logo.alt) } }),
    },
    { type: 'break', to: 'page' },
    { ...paragraph(words('card.title'), 'title'), keepWithNext: true },
    ...card(desk),
  ];
}
