import { compareText } from '../lib/compare.ts';
import type { Contact, Reference, Term } from '../model/data-files.ts';
import type { DocBlock, DocRow, Span } from '../model/doc.ts';
import { type Desk, heading, paragraph } from './desk.ts';

/** Order of words in a list: without accents and case first, so that `ámbito` stands under A. */
function sortKey(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function termEntry(term: Term, desk: Desk): DocBlock {
  const others = Object.entries(term.term).filter(([language]) => language !== desk.edition.language);
  const foreign = others.flatMap(([language, text], at): Span[] => [
    { text: at === 0 ? ' (' : ', ' },
    { text, emphasis: true, language },
  ]);
  const close: Span[] = foreign.length > 0 ? [{ text: ')' }] : [];
  return paragraph([
    { text: desk.say(term.term), strong: true },
    ...foreign,
    ...close,
    { text: `: ${desk.say(term.definition)}` },
  ]);
}

export function glossaryBlocks(desk: Desk, level: 1 | 2 = 1): readonly DocBlock[] {
  const { glossary } = desk.edition;
  if (glossary.length === 0) return [];
  const sorted = [...glossary].sort((a, b) =>
    compareText(sortKey(desk.say(a.term)), sortKey(desk.say(b.term))),
  );
  return [
    heading(desk, desk.words('glossary.title'), { level }),
    ...sorted.map((term) => termEntry(term, desk)),
  ];
}

function referenceEntry(reference: Reference, { words }: Desk): readonly Span[] {
  const { organisation, year, title, url, accessed, status } = reference;
  const asOf = reference['as-of'];
  const link: Span[] =
    url === undefined ? [] : [{ text: url, link: { url, title: words('link.to', { target: title }) } }];
  return [
    { text: `${organisation} (${year}). ` },
    { text: title, emphasis: true },
    { text: '. ' },
    ...(status === undefined
      ? []
      : [{ text: `${words(`status.${status}`, { date: asOf ?? '' }).trim()}. ` }]),
    ...link,
    ...(accessed === undefined ? [] : [{ text: ` (${words('reference.accessed', { date: accessed })})` }]),
  ];
}

export function referenceBlocks(desk: Desk, level: 1 | 2 = 1): readonly DocBlock[] {
  const { references } = desk.edition;
  if (references.length === 0) return [];
  const sorted = [...references].sort((a, b) =>
    compareText(sortKey(a.organisation + a.year), sortKey(b.organisation + b.year)),
  );
  const items = sorted.map((each) => ({
    marker: 'bullet' as const,
    blocks: [paragraph(referenceEntry(each, desk), 'small')],
  }));
  return [heading(desk, desk.words('references.title'), { level }), { type: 'list', start: 1, items }];
}

function textCell(text: string, header?: 'row') {
  return { blocks: text === '' ? [] : [paragraph(text)], ...(header === undefined ? {} : { header }) };
}

function contactRow(contact: Contact, { say }: Desk): DocRow {
  const service = [say(contact.service), say(contact.hours), say(contact.territory)]
    .filter(Boolean)
    .join('. ');
  return {
    cells: [
      textCell(say(contact.institution), 'row'),
      textCell(service),
      { blocks: [paragraph([{ text: contact.phone ?? '', strong: true }])] },
      textCell(contact['verified-on']),
    ],
  };
}

/** Lines for numbers that only the trainer on the spot can know. */
const LOCAL_ROWS = 5;
const LOCAL_ROW_HEIGHT = 10;

/** Dated contacts, and blank lines for the local ones. */
export function contactBlocks(desk: Desk, level: 1 | 2 = 1): readonly DocBlock[] {
  const { words } = desk;
  const head = ['institution', 'service', 'phone', 'verified'].map((name) => ({
    header: 'column' as const,
    blocks: [paragraph(words(`contacts.${name}`))],
  }));
  const columns = [
    { width: { share: 3 }, align: 'left' },
    { width: { share: 4 }, align: 'left' },
    { width: { mm: 30 }, align: 'left' },
    { width: { mm: 26 }, align: 'left' },
  ] as const;
  const blank = { cells: head.map(() => ({ blocks: [] })), height: LOCAL_ROW_HEIGHT };
  const rows = desk.edition.contacts.map((contact) => contactRow(contact, desk));
  return [
    heading(desk, words('contacts.title'), { level }),
    paragraph(words('contacts.check'), 'small'),
    ...(rows.length > 0
      ? [{ type: 'table' as const, role: 'data' as const, columns, head: [{ cells: head }], rows }]
      : []),
    { ...paragraph(words('contacts.local'), 'meta'), keepWithNext: true },
    {
      type: 'table',
      role: 'form',
      columns,
      head: [{ cells: head }],
      rows: Array.from({ length: LOCAL_ROWS }, () => blank),
    },
  ];
}
