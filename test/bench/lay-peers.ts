import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawPictures } from './draw-pictures.ts';
import { generateText, type Session } from './generate-text.ts';
import { inNode, inPython } from './measure.ts';
import { SESSIONS, type Writer } from './workbook-cost.ts';
import { writeMarkdown } from './write-markdown.ts';
import { writeTypst } from './write-typst.ts';

/** Another program that sets the bench's text. */
export interface Peer extends Writer {
  readonly name: string;
  readonly isInstalled: boolean;
  readonly runs: number;
  /** We mean to be at least so many times faster. */
  readonly target: number;
}

const HERE = fileURLToPath(new URL('./peers', import.meta.url));
const FONTS = fileURLToPath(new URL('../../node_modules/@expo-google-fonts', import.meta.url));

function font(family: 'serif-4' | 'sans-3', face: string): string {
  const name = family === 'serif-4' ? 'SourceSerif4' : 'SourceSans3';
  return join(FONTS, `source-${family}`, face, `${name}_${face}.ttf`);
}

const FACES = [
  font('serif-4', '400Regular'),
  font('serif-4', '700Bold'),
  font('serif-4', '400Regular_Italic'),
  font('sans-3', '400Regular'),
];

function hasProgram(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

function hasPackage(name: string): boolean {
  return existsSync(join(HERE, 'node_modules', name));
}

/** Weasyprint finds letters through fontconfig or here. */
function fontFaces(): string {
  const [serif, bold, italic, sans] = FACES;
  const face = (family: string, rest: string, file = '') =>
    `@font-face { font-family: '${family}'; ${rest} src: url('file://${file}') }\n`;
  return [
    face('Source Serif 4', '', serif),
    face('Source Serif 4', 'font-weight: bold;', bold),
    face('Source Serif 4', 'font-style: italic;', italic),
    face('Source Sans 3', '', sans),
  ].join('');
}

function markdownOf(sessions: readonly Session[]): string {
  const parts = sessions.map(({ id, pieces }) =>
    [`# Sesión ${id}`, writeMarkdown(pieces, { pictures: '.', prefix: id })].join('\n\n'),
  );
  return `${parts.join('\n\n')}\n`;
}

function writeSources(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const text = generateText(SESSIONS);
  writeFileSync(join(folder, 'text.md'), markdownOf(text));
  writeFileSync(join(folder, 'text.typ'), writeTypst(text));
  writeFileSync(join(folder, 'fonts.css'), fontFaces());
  copyFileSync(join(HERE, 'weasyprint.css'), join(folder, 'looks.css'));
  for (const [name, bytes] of drawPictures()) writeFileSync(join(folder, name), bytes);
}

/** Writes the bench's text for every peer, and says how each is run. All get the same words, letters and page. */
export function layPeers(folder: string): readonly Peer[] {
  writeSources(folder);
  const pdf = (name: string) => join(folder, `${name}.pdf`);
  const fonts = FACES.map((file) => join(file, '..'));
  const pandoc =
    'pandoc text.md -s -M lang=es -M pagetitle="Kit grande" --css fonts.css --css looks.css -o text.html && weasyprint -p -e utf8 --pdf-variant pdf/ua-1 text.html weasyprint.pdf';
  return [
    {
      name: 'typst (typst-ts-node-compiler 0.7.0), PDF/UA-1',
      isInstalled: hasPackage('@myriaddreamin/typst-ts-node-compiler'),
      program: inNode([join(HERE, 'typst.mjs'), folder, join(folder, 'text.typ'), pdf('typst'), ...fonts]),
      output: pdf('typst'),
      runs: 5,
      target: 3,
    },
    {
      name: 'pandoc + weasyprint, PDF/UA-1',
      isInstalled: hasProgram('pandoc') && hasProgram('weasyprint'),
      program: inPython(['sh', '-c', pandoc]),
      output: pdf('weasyprint'),
      runs: 3,
      target: 8,
    },
    {
      name: '@react-pdf/renderer 4.9.0, untagged (minutes)',
      isInstalled: hasPackage('@react-pdf/renderer'),
      program: inNode([
        '--max-old-space-size=8192',
        join(HERE, 'react-pdf.mjs'),
        folder,
        'text.md',
        pdf('react-pdf'),
        ...FACES,
      ]),
      output: pdf('react-pdf'),
      runs: 1,
      target: 30,
    },
  ];
}
