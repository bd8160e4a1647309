import type { StructureNode } from '../model/paged.ts';
import { type PdfEntries, pdfText } from './pdf-value.ts';
import type { Sheet } from './pdfkit-internals.ts';

/** Where a node is on its page, in the coordinates of PDF: left, foot, right, head. */
function boundingBox({ bounds }: StructureNode, sheets: readonly Sheet[]): readonly number[] | undefined {
  const sheet = bounds && sheets[bounds.page];
  if (!bounds || !sheet) return undefined;
  const { x, y, width, height } = bounds;
  return [x, sheet.height - y - height, x + width, sheet.height - y];
}

function layoutAttributes(node: StructureNode, sheets: readonly Sheet[]): readonly PdfEntries[] {
  const BBox = boundingBox(node, sheets);
  return BBox ? [{ O: 'Layout', Placement: 'Block', BBox }] : [];
}

function listAttributes({ listNumbering }: StructureNode): readonly PdfEntries[] {
  return listNumbering === undefined ? [] : [{ O: 'List', ListNumbering: listNumbering }];
}

function tableAttributes(
  { scope, columnSpan = 1 }: StructureNode,
  headers: readonly string[],
): readonly PdfEntries[] {
  const entries: PdfEntries = {
    ...(scope === undefined ? {} : { Scope: scope }),
    ...(columnSpan === 1 ? {} : { ColSpan: columnSpan }),
    ...(headers.length === 0 ? {} : { Headers: headers.map(pdfText) }),
  };
  return Object.keys(entries).length === 0 ? [] : [{ O: 'Table', ...entries }];
}

/** Attribute objects of a node (ISO 32000-1, 14.8.5): one for each owner. `headers` are the ids of a cell's head cells. */
export function attributesOf(
  node: StructureNode,
  { sheets, headers }: { readonly sheets: readonly Sheet[]; readonly headers: readonly string[] },
): PdfEntries {
  const attributes = [
    ...layoutAttributes(node, sheets),
    ...listAttributes(node),
    ...tableAttributes(node, headers),
  ];
  const [only] = attributes;
  if (only === undefined) return {};
  return { A: attributes.length === 1 ? only : attributes };
}
