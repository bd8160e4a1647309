import type { Piece, Run } from './generate-text.ts';

const MARKS = { strong: '**', emphasis: '*' } as const;

/** Where the pictures lie, and what sets the names of footnotes apart. */
export interface MarkdownOptions {
  readonly pictures: string;
  readonly prefix: string;
}

/** Pieces as CommonMark with GFM's tables and footnotes. */
export function writeMarkdown(pieces: readonly Piece[], { pictures, prefix }: MarkdownOptions): string {
  const notes: string[] = [];

  function inline(runs: readonly Run[]): string {
    return runs
      .map(({ text, style, link, note }) => {
        if (link) return `[${text}](${link})`;
        const mark = style ? MARKS[style] : '';
        if (!note) return `${mark}${text}${mark}`;
        notes.push(note);
        return `${text}[^${prefix}${notes.length}]`;
      })
      .join('')
      .trim();
  }

  function block(piece: Piece): string {
    switch (piece.type) {
      case 'heading':
        return `${'#'.repeat(piece.level)} ${piece.text}`;
      case 'paragraph':
        return inline(piece.runs);
      case 'list':
        return piece.items.map((item) => `- ${inline(item)}`).join('\n');
      case 'table': {
        const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
        return [row(piece.head), '|---|---|---:|', ...piece.rows.map(row)].join('\n');
      }
      case 'picture':
        return `![${piece.alt}](${pictures}/${piece.name})`;
    }
  }

  const text = pieces.map(block);
  return [...text, ...notes.map((note, at) => `[^${prefix}${at + 1}]: ${note}`)].join('\n\n');
}
