import type { Piece, Run, Session } from './generate-text.ts';

const MARKS = { strong: '*', emphasis: '_' } as const;

function inline(runs: readonly Run[]): string {
  return runs
    .map(({ text, style, link, note }) => {
      if (link) return `#link("${link}")[${text}]`;
      const mark = style ? MARKS[style] : '';
      return `${mark}${text}${mark}${note ? `#footnote[${note}]` : ''}`;
    })
    .join('')
    .trim();
}

function block(piece: Piece): string {
  switch (piece.type) {
    case 'heading':
      return `${'='.repeat(piece.level)} ${piece.text}`;
    case 'paragraph':
      return inline(piece.runs);
    case 'list':
      return piece.items.map((item) => `- ${inline(item)}`).join('\n');
    case 'table': {
      const row = (cells: readonly string[]) => cells.map((cell) => `[${cell}]`).join(', ');
      const head = `table.header(${row(piece.head)})`;
      return `#table(columns: 3, align: (left, left, right), ${head}, ${piece.rows.map(row).join(', ')})`;
    }
    case 'picture':
      return `#image("${piece.name}", alt: "${piece.alt}")`;
  }
}

/** The page, the letters and the spaces of our own workbook, so that pages hold about the same. */
const LOOKS = `#set document(title: "Kit grande", date: none)
#set page("us-letter", margin: (left: 57mm, right: 22.9mm, top: 25.5mm, bottom: 26.35mm), numbering: "1")
#set text(font: "Source Serif 4", size: 11pt, lang: "es", hyphenate: true, top-edge: 11pt, bottom-edge: 0pt)
#set par(justify: true, leading: 4pt, spacing: 11.5pt)
#set heading(outlined: true)
#show heading: set text(font: "Source Sans 3")
#show heading.where(level: 1): it => { pagebreak(weak: true); it }
#show table: set text(font: "Source Sans 3", size: 9.5pt)
#outline(depth: 1)
`;

/** The whole text in typst's own markup. */
export function writeTypst(sessions: readonly Session[]): string {
  const text = sessions.map(({ id, pieces }) => [`= Sesión ${id}`, ...pieces.map(block)].join('\n\n'));
  return [LOOKS, ...text].join('\n\n');
}
