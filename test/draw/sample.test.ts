import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { drawSample } from '../helpers/pdf-sample.ts';
import { checkSyntax, structureOf } from '../helpers/pdf-tools.ts';
import { checkUa } from '../helpers/pdf-ua.ts';

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

function outlineOf({ role, children = [] }: Node): readonly string[] {
  const below = children.flatMap(outlineOf);
  return role === undefined || role === 'Root' ? below : [role, ...below.map((row) => ` ${row}`)];
}

const pdf = await drawSample();

describe('a document with one of everything', () => {
  it('has no fault that qpdf or the rules of PDF/UA find', () => {
    checkSyntax(pdf);
    expect(checkUa(pdf)).toEqual([]);
  });

  it('is read by pdf.js as the tree that was given', async () => {
    const opened = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
    const tree = (await (await opened.getPage(1)).getStructTree()) as Node;
    expect(outlineOf(tree)).toEqual([
      'Document',
      ' H1',
      ' P',
      '  Link',
      '  Span',
      ' L',
      '  LI',
      '   Lbl',
      '   LBody',
      '    P',
      ' Table',
      '  THead',
      '   TR',
      '    TH',
      '  TBody',
      '   TR',
      '    TD',
      '    TD',
      ' P',
      '  Reference',
      '   Link',
      '  Note',
      '   P',
    ]);
    const marks = await opened.getPageLabels();
    expect(marks).toEqual(['i', '1']);
    expect((await opened.getOutline())?.[0]?.title).toBe('Indicadores');
    await opened.destroy();
  });

  it('reads in the order of the tree', () => {
    const words = structureOf(pdf)
      .match(/"[^"]*"/g)
      ?.filter((quoted) => quoted !== '""')
      .join(' ');
    expect(words).toBe(
      '"Indicadores" "Véase " "el anexo" " y " "a note" " derivación de víctimas." "1." "Formen grupos." "Quién hace qué" "Ana" ' +
        '"Con nota" "1" "La nota." "Ruta de derivaciónPrimera señalUna señal no es una prueba"',
    );
  });
});
