import type { DocBlock, DocCell, DocRow, DocTable } from '../model/doc.ts';
import { paragraph } from './desk.ts';

interface CellKind {
  readonly header?: DocCell['header'];
  /** Where it is not the document's. */
  readonly language?: string | undefined;
}

/** A cell of plain text; an empty one holds nothing. */
export function textCell(text: string, { header, language }: CellKind = {}): DocCell {
  const spans = [{ text, ...(language === undefined ? {} : { language }) }];
  const blocks: readonly DocBlock[] = text === '' ? [] : [paragraph(spans)];
  return { blocks, ...(header === undefined ? {} : { header }) };
}

/** The names of the columns. */
export function headRow(names: readonly string[]): DocRow {
  return { cells: names.map((name) => textCell(name, { header: 'column' })) };
}

type Width = DocTable['columns'][number]['width'];

/** Columns from the left, their widths in millimetres or shares. */
export function leftColumns(...widths: readonly Width[]): DocTable['columns'] {
  return widths.map((width) => ({ width, align: 'left' }));
}
