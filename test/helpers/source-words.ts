import type { DocBlock, DocCertificate, DocTable, Slide, Span } from '../../src/model/doc.ts';

/**
 * The text of blocks in the order in which the author wrote it, known without any layout. Markers of lists are left out,
 * and notes follow the text that calls them. `pictures` takes in what stands for a picture.
 */
export function sourceText(blocks: readonly DocBlock[], pictures: boolean): readonly string[] {
  const picture = (alt: string): readonly string[] => (pictures ? [alt] : []);
  const below = (inner: readonly DocBlock[]): readonly string[] => sourceText(inner, pictures);
  const tableText = ({ caption = [], head, rows }: DocTable): readonly string[] => [
    ...spanText(caption),
    ...[...head, ...rows].flatMap(({ cells }) => cells.flatMap((cell) => below(cell.blocks))),
  ];
  const texts: {
    readonly [Type in DocBlock['type']]: (block: Extract<DocBlock, { type: Type }>) => readonly string[];
  } = {
    heading: ({ kicker = '', spans }) => [kicker, ...spanText(spans)],
    paragraph: ({ spans }) => spanText(spans),
    list: ({ items }) => items.flatMap((item) => [item.aside ?? '', ...below(item.blocks)]),
    table: tableText,
    figure: ({ alt, caption }) => [...picture(alt), ...spanText(caption)],
    box: ({ label, aside, title, blocks: inner }) => [label, aside, ...spanText(title), ...below(inner)],
    quote: ({ blocks: inner }) => below(inner),
    code: ({ value }) => [value],
    lines: () => [],
    logos: ({ logos }) => logos.flatMap(({ alt }) => picture(alt)),
    matrix: ({ alt }) => picture(alt),
    cards: ({ cards }) => cards.flatMap(({ name, note }) => [name, note]),
    certificate: (page) => certificateText(page, picture),
    fields: ({ rows }) =>
      rows.flatMap((row) => row.map(({ label, value = '' }) => `${label} ${value}`.trim())),
    // Known only when all pages are made up.
    'page-number': () => [],
    break: () => [],
    contents: ({ title, depth }) => [title, ...headings(blocks, depth)],
    cover: ({ kicker, title, subtitle, stamp, facts }) => [kicker, title, subtitle, stamp, ...facts],
    slide: ({ slide }) => slideText(slide, pictures),
    'slide-grid': ({ slides }) => slides.flatMap(({ alt }) => picture(alt)),
    thumbnail: ({ label, slide, blocks: inner }) => [label, ...picture(slide.alt), ...below(inner)],
    group: ({ blocks: inner }) => below(inner),
  };
  return blocks.flatMap((block) => (texts[block.type] as (one: DocBlock) => readonly string[])(block));
}

function certificateText(
  page: DocCertificate,
  picture: (alt: string) => readonly string[],
): readonly string[] {
  const { logos, institution, title, opening, name, reason, subject, facts, issued, notes, code } = page;
  return [
    ...logos.flatMap(({ alt }) => picture(alt)),
    ...[institution, title, opening, name, reason, subject, ...facts, issued],
    ...page.offices.flatMap((office) => [page.label, office]),
    ...notes.flatMap(spanText),
    ...picture(code.alt),
  ];
}

/** Spans join to words as they stand; a new line parts them. */
function spanText(spans: readonly Span[]): readonly string[] {
  const own = spans.map(({ text, lineBreak }) => (lineBreak ? ` ${text}` : text)).join('');
  return [own, ...spans.flatMap(({ note }) => (note ? spanText(note) : []))];
}

/** What a table of contents lists: the headings of the document that stands around it. */
function headings(blocks: readonly DocBlock[], depth: number): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return block.level <= depth ? [spanText(block.spans)[0] ?? ''] : [];
    return block.type === 'group' || block.type === 'box' ? headings(block.blocks, depth) : [];
  });
}

function slideText({ title, blocks, source }: Slide, pictures: boolean): readonly string[] {
  return [...spanText(title), ...sourceText(blocks, pictures), source];
}

/** Words as they are compared: soft hyphens are no letters, and capitals are a matter of looks. */
export function toWords(texts: readonly string[]): readonly string[] {
  return texts
    .join(' ')
    .normalize('NFC')
    .replace(/\u00ad\s*/g, '')
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean);
}
