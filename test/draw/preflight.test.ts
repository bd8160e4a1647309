import { beforeAll, describe, expect, it } from 'vitest';
import { drawSample } from '../helpers/pdf-sample.ts';
import { type PreflightFinding, preflight, preflightMissing } from '../helpers/preflight.ts';
import { type Break, type BrokenFile, createSpoiler, without } from './ua/breaks/broken-file.ts';

function editMetadata({ catalog, edit }: BrokenFile, from: string | RegExp, to: string): void {
  edit(catalog['/Metadata'], (xmp) => xmp.replace(from, to));
}

/** A way to break a file, and the code of what Preflight then finds. */
const BREAKS: readonly (readonly [string, Break, string])[] = [
  [
    'a font that is not embedded',
    ({ find }) => without(find('/Type', '/FontDescriptor'), '/FontFile2'),
    '3.1.3',
  ],
  [
    'a font that is cut short',
    ({ find, edit }) => edit(find('/Type', '/FontDescriptor')['/FontFile2'], (font) => font.slice(0, 200)),
    '3.2.3',
  ],
  ['metadata that is no XML', (file) => editMetadata(file, '</dc:title>', '&</dc:title>'), '7.1'],
  ['no metadata', ({ catalog }) => without(catalog, '/Metadata'), '7.1'],
  [
    'a title that is said in two ways',
    (file) => editMetadata(file, /"x-default">[^<]*/, '"x-default">Otro'),
    '7.2',
  ],
  ['colours of no known device', ({ catalog }) => without(catalog, '/OutputIntents'), '2.4.3'],
  [
    'a script that runs on opening',
    ({ catalog }) => Object.assign(catalog, { '/OpenAction': { '/S': '/JavaScript', '/JS': 'u:alerta()' } }),
    '6.2.5',
  ],
];

const missing = process.env['CI'] ? undefined : preflightMissing();
if (missing !== undefined) console.warn(`Not judged by Preflight, which is not installed: ${missing}`);

describe.skipIf(missing !== undefined)('PDFBox Preflight', () => {
  let found: readonly (readonly PreflightFinding[])[] = [];
  beforeAll(async () => {
    const sample = await drawSample();
    const spoil = createSpoiler(sample);
    const write = (breakIt: Break) => spoil(breakIt, ['--newline-before-endstream']);
    found = preflight([sample, write(() => undefined), ...BREAKS.map(([, breakIt]) => write(breakIt))]);
  });

  it('has nothing against the sample, as we write it and as qpdf writes it anew', () => {
    expect(found.slice(0, 2)).toEqual([[], []]);
  });

  it.each(BREAKS.map(([name, , code], at) => [name, code, at] as const))('finds %s', (_, code, at) => {
    expect(found[at + 2]?.map((finding) => finding.code)).toContain(code);
  });
});
