import { compareText } from '../lib/compare.ts';
import { courseReferences } from '../model/cited.ts';
import type { Contact, Reference, Term } from '../model/data-files.ts';
import type { DocBlock, DocRow, Span } from '../model/doc.ts';
import { GLOSSARY, REFERENCES } from './anchors.ts';
import { composeBlocks } from './blocks/compose-blocks.ts';
import { plainSetting } from './blocks/plain-setting.ts';
import { citationOf, citedYear } from './citation.ts';
import { colonOf } from './colon.ts';
import { type Desk, heading, paragraph } from './desk.ts';
import { noticeLine } from './origin.ts';
import { datedWords, dateText } from './partial-date.ts';
import { headRow, leftColumns, textCell } from './tables.ts';
import { confirmNote, confirmSpans } from './to-confirm.ts';

/** Order of words in a list: without accents and case first, so that `ámbito` stands under A. */
function sortKey(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function termSource({ source }: Term, desk: Desk): readonly Span[] {
  const reference = desk.edition.references.find(({ id }) => id === source);
  return reference ? [{ text: ` (${citationOf(reference, desk)})` }] : [];
}

/** Spans that go on in a paragraph, after a sign that parts them from what stands before. */
function after(sign: string, spans: readonly Span[]): readonly Span[] {
  return spans.length === 0 ? [] : [{ text: sign }, ...spans];
}

/** What is to say of the translation of an entry. */
function noticeSpans(part: string, { edition, words }: Desk): readonly Span[] {
  const kind = edition.notices?.get(part);
  return kind === undefined ? [] : [{ text: words(`translation.${kind}`), emphasis: true }];
}

function termEntry(term: Term, desk: Desk): DocBlock {
  const others = Object.entries(term.term).filter(([language]) => language !== desk.edition.language);
  const foreign = others.flatMap(([language, text], at): Span[] => [
    { text: at === 0 ? ' (' : ', ' },
    { text, emphasis: true, language },
  ]);
  const close: Span[] = foreign.length > 0 ? [{ text: ')' }] : [];
  return paragraph([
    ...desk.spansOf(term.term).map((span) => ({ ...span, strong: true })),
    ...foreign,
    ...close,
    { text: colonOf(desk.words) },
    ...desk.spansOf(term.definition),
    ...termSource(term, desk),
    ...after(' ', confirmSpans(term, desk)),
    ...after(' ', noticeSpans(`glossary.yaml#${term.id}`, desk)),
  ]);
}

export function glossaryBlocks(desk: Desk): readonly DocBlock[] {
  const { glossary } = desk.edition;
  if (glossary.length === 0) return [];
  const sorted = [...glossary].sort((a, b) =>
    compareText(sortKey(desk.say(a.term)), sortKey(desk.say(b.term))),
  );
  return [
    heading(desk, desk.words('glossary.title'), { level: 1, id: GLOSSARY, joins: true }),
    ...sorted.map((term) => termEntry(term, desk)),
  ];
}

function referenceEntry(reference: Reference, desk: Desk): readonly Span[] {
  const { words, spansOf, say } = desk;
  const { organisation, title, url, accessed, status } = reference;
  const note = spansOf(reference.note).map((span) => ({ ...span, text: span.text.replace(/\.$/, '') }));
  const asOf = reference['as-of'];
  const link: Span[] =
    url === undefined ? [] : [{ text: url, link: { url, title: words('link.to', { target: say(title) }) } }];
  return [
    ...spansOf(organisation),
    { text: ` (${citedYear(reference, desk)}). ` },
    ...spansOf(title).map((span) => ({ ...span, emphasis: true })),
    { text: /[.?!…]$/.test(say(title)) ? ' ' : '. ' },
    ...(status === undefined
      ? []
      : [
          {
            text: `${asOf === undefined ? words(`status.${status}`) : datedWords(`status.${status}.at`, asOf, words)}. `,
          },
        ]),
    ...(note.length === 0 ? [] : [...note, { text: '. ' }]),
    ...link,
    ...(accessed === undefined ? [] : [{ text: ` (${datedWords('reference.accessed', accessed, words)})` }]),
    ...after(url === undefined ? '' : '\u00a0· ', confirmSpans(reference, desk)),
    ...after(url === undefined ? '' : '\u00a0· ', noticeSpans(`references.yaml#${reference.id}`, desk)),
  ];
}

/** References in the order of their names: those of the course, unless others are named. */
export function referenceBlocks(
  desk: Desk,
  references: readonly Reference[] = courseReferences(desk.edition),
): readonly DocBlock[] {
  if (references.length === 0) return [];
  const sorted = [...references].sort((a, b) =>
    compareText(sortKey(citationOf(a, desk)), sortKey(citationOf(b, desk))),
  );
  const items = sorted.map((each) => ({
    marker: 'bullet' as const,
    blocks: [paragraph(referenceEntry(each, desk), 'small')],
  }));
  return [
    heading(desk, desk.words('references.title'), { level: 1, id: REFERENCES, joins: true }),
    { type: 'list', start: 1, items },
  ];
}

function verifiedCell({ 'verified-on': date, 'to-confirm': asked }: Contact, { words }: Desk): string {
  if (date === undefined) return words('contacts.never');
  const known = dateText(date, words);
  return asked ? words('contacts.unverified', { date: known }) : known;
}

function contactRow(contact: Contact, desk: Desk): DocRow {
  const { service, hours, territory, note } = contact;
  const facts = [service, hours, territory, note].map(desk.spansOf).filter((spans) => spans.length > 0);
  const spans = facts.flatMap((each, at) => (at === 0 ? each : after('. ', each)));
  const notice = noticeLine(desk.edition.notices?.get(`contacts.yaml#${contact.id}`), desk);
  return {
    cells: [
      { header: 'row', blocks: [paragraph(desk.spansOf(contact.institution))] },
      { blocks: [paragraph(spans), ...confirmNote(contact, desk), ...notice] },
      { blocks: [paragraph([{ text: contact.phone ?? '', strong: true }])] },
      textCell(verifiedCell(contact, desk)),
    ],
  };
}

/** Lines for numbers that only the trainer on the spot can know. */
const LOCAL_ROWS = 5;
const LOCAL_ROW_HEIGHT = 10;

/** Dated contacts, and blank lines for the local ones. */
export function contactBlocks(desk: Desk): readonly DocBlock[] {
  const { words } = desk;
  const names = ['institution', 'service', 'phone', 'verified'].map((name) => words(`contacts.${name}`));
  const head = [headRow(names)];
  const columns = leftColumns({ share: 3 }, { share: 6 }, 'auto', 'auto');
  const toFill = leftColumns({ share: 3 }, { share: 4 }, { mm: 30 }, { mm: 26 });
  const blank = { cells: names.map(() => ({ blocks: [] })), height: LOCAL_ROW_HEIGHT };
  const rows = desk.edition.contacts.map((contact) => contactRow(contact, desk));
  const dated: readonly DocBlock[] =
    rows.length > 0 ? [{ type: 'table', role: 'plan', columns, head, rows }] : [];
  return [
    heading(desk, words('contacts.title'), { level: 1, joins: true }),
    paragraph(words('contacts.check'), 'small'),
    ...dated,
    { ...paragraph(words('contacts.local'), 'meta'), keepWithNext: true },
    {
      type: 'table',
      role: 'form',
      columns: toFill,
      head,
      rows: Array.from({ length: LOCAL_ROWS }, () => blank),
    },
  ];
}

/** What changed from version to version, as the kit's changelog says it. */
export function changeBlocks(desk: Desk): readonly DocBlock[] {
  const { releases } = desk.edition;
  if (releases.length === 0) return [];
  const setting = plainSetting(desk, { level: 3, isNested: false });
  return [
    heading(desk, desk.words('changes.title'), { level: 1, joins: true }),
    ...releases.flatMap(({ version, date, body }) => [
      heading(desk, `${version} · ${date}`, { level: 2, outline: false }),
      ...composeBlocks(body, setting),
    ]),
  ];
}
