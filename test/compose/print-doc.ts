import type { Doc, DocBlock, DocCell, DocRow, Span } from '../../src/model/doc.ts';

function printSpan({ text, strong, emphasis, link }: Span): string {
  const weighted = strong ? `*${text}*` : text;
  const styled = emphasis ? `/${weighted}/` : weighted;
  if (!link) return styled;
  return `[${styled}→${'url' in link ? link.url : `#${link.heading}`}]`;
}

/** Spans as text with light marks: `*strong*`, `/emphasis/`, `[text→target]`, `^1{note}`. */
function printSpans(spans: readonly Span[]): string {
  return spans
    .map((span) => {
      if (span.note) return `^${span.text}{${printSpans(span.note)}}`;
      return span.lineBreak ? `⏎${printSpan(span)}` : printSpan(span);
    })
    .join('');
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

function printCell({ blocks, span }: DocCell): string {
  return blocks.flatMap(printBlock).join(' / ') + (span === undefined ? '' : ` ↔${span}`);
}

function printRow({ cells }: DocRow): string {
  return `| ${cells.map(printCell).join(' | ')} |`;
}

type Printers = {
  readonly [Type in DocBlock['type']]: (block: Extract<DocBlock, { type: Type }>) => readonly string[];
};

const PRINTERS: Printers = {
  heading: ({ level, kicker, spans }) => [
    `${'#'.repeat(level)} ${kicker ? `(${kicker}) ` : ''}${printSpans(spans)}`,
  ],
  paragraph: ({ role, spans }) => [`${role === 'body' ? '' : `${role}: `}${printSpans(spans)}`],
  list: ({ items }) =>
    items.flatMap(({ marker, aside, blocks }) => {
      const [first = '', ...rest] = blocks.flatMap(printBlock);
      return [`${marker} ${first}${aside === undefined ? '' : ` ⟩ ${aside}`}`, ...indent(rest)];
    }),
  table: ({ role, caption, head, rows }) => [
    `table ${role}${caption ? ` "${printSpans(caption)}"` : ''}`,
    ...indent([...head, ...rows].map(printRow)),
  ],
  figure: ({ path, alt }) => [`figure ${path} "${alt}"`],
  box: ({ role, label, title, aside, blocks }) => [
    `box ${role} "${label}"${title.length > 0 ? ` ${printSpans(title)}` : ''}${aside ? ` ⟩ ${aside}` : ''}`,
    ...indent(blocks.flatMap(printBlock)),
  ],
  quote: ({ blocks }) => ['quote', ...indent(blocks.flatMap(printBlock))],
  code: ({ value }) => [`code ${value}`],
  lines: ({ count }) => [`lines ${count}`],
  logos: ({ logos }) => logos.map(({ path, alt }) => `logo ${path} "${alt}"`),
  matrix: ({ size, alt }) => [`matrix ${size} mm "${alt}"`],
  cards: ({ cards }) => cards.map(({ name, note }) => `card ${name} / ${note}`),
  certificate: ({ title, name, facts }) => [`certificate ${[title, name, ...facts].join(' | ')}`],
  fields: ({ rows }) =>
    rows.map(
      (row) =>
        `fields ${row.map(({ label, value }) => [label, value].filter(Boolean).join(' = ')).join(' | ')}`,
    ),
  'page-number': ({ heading }) => [`page of #${heading}`],
  break: ({ to }) => [`break ${to}`],
  contents: ({ title, depth }) => [`contents "${title}" ${depth}`],
  cover: ({ kicker, title, subtitle, stamp, facts }) => [
    `cover ${[kicker, title, subtitle, stamp, ...facts].join(' | ')}`,
  ],
  slide: ({ slide }) => [
    `slide ${slide.number} ${slide.layout} "${printSpans(slide.title)}"`,
    ...indent(slide.blocks.flatMap(printBlock)),
  ],
  'slide-grid': ({ slides, perPage, lines }) => [
    `grid ${perPage}${lines ? ' with lines' : ''}: ${slides.map(({ number }) => number).join(' ')}`,
  ],
  thumbnail: ({ slide, size, label, blocks }) => [
    `thumbnail ${size} "${label}" "${printSpans(slide.title)}"`,
    ...indent(blocks.flatMap(printBlock)),
  ],
  group: ({ blocks }) => blocks.flatMap(printBlock),
};

function printBlock<B extends DocBlock>(block: B): readonly string[] {
  const print = PRINTERS[block.type] as (block: B) => readonly string[];
  return print(block);
}

/** A document's blocks as indented lines of text, to compare by eye. */
export function printDoc({ blocks }: Doc): string {
  // Dots that no line begins with look here like any other.
  return blocks.flatMap(printBlock).join('\n').replaceAll('\u00a0· ', ' · ');
}

/** The lines from the one that begins with `from`, up to the one that begins with `to`. */
export function part(text: string, from: string, to?: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(from));
  const end = to === undefined ? -1 : lines.findIndex((line, at) => at > start && line.startsWith(to));
  return lines.slice(start, end === -1 ? undefined : end).join('\n');
}
