import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createFonts, FONT_FILES, type Fonts, LENT_FILES } from '../../src/draw/create-fonts.ts';
import { drawPdf } from '../../src/draw/draw-pdf.ts';
import type { DocumentInfo } from '../../src/draw/metadata.ts';
import type { Asset } from '../../src/model/asset.ts';
import { FACES, type Face } from '../../src/model/face.ts';
import type {
  PagedDoc,
  PagedPage,
  PlacedItem,
  PlacedLink,
  PlacedText,
  Run,
  StructureNode,
  Tag,
} from '../../src/model/paged.ts';

const require = createRequire(import.meta.url);
const read = (face: Face) => [face, readFileSync(require.resolve(FONT_FILES[face]))] as const;
const fonts = await createFonts(
  Object.fromEntries(FACES.map(read)) as unknown as Record<Face, Uint8Array>,
  (face) => readFileSync(require.resolve(LENT_FILES[face])),
);

/** The real faces, opened once for all tests of a file. */
export function testFonts(): Fonts {
  return fonts;
}

export const INFO: DocumentInfo = {
  title: 'Guía de la persona facilitadora',
  author: 'Equipo de formación',
  subject: 'trata 0.1.0',
  keywords: ['trata', '0.1.0'],
  date: 1_795_046_400,
  producer: 'relevo 0.1.0',
  creator: 'relevo 0.1.0',
};

const LETTER = { width: 612, height: 792 } as const;
const LEFT = 72;

export function run(text: string, more: Partial<Run> = {}): Run {
  return { text, face: 'serif', size: 11, color: '#222222', ...more };
}

/** A line of text, from the left margin. */
export function line(y: number, tag: Tag, ...runs: readonly (Run | string)[]): PlacedText {
  const all = runs.map((one) => (typeof one === 'string' ? run(one) : one));
  return { kind: 'text', x: LEFT, y, runs: all, extra: 0, end: 'none', tag };
}

export function link(tag: number, target: PlacedLink['target'], title: string): PlacedLink {
  return { kind: 'link', x: LEFT, y: 90, width: 80, height: 14, target, title, tag };
}

export function page(items: readonly PlacedItem[], more: Partial<PagedPage> = {}): PagedPage {
  return { ...LETTER, label: '1', items, ...more };
}

type Facts = Omit<StructureNode, 'id' | 'role' | 'parent'>;
/** A role, then facts about the element and its children in any order. */
interface Branch extends ReadonlyArray<StructureNode['role'] | Facts | Branch> {}

/** A structure from nested arrays below the `Document`: `['L', ['LI', ['LBody']]]`. Ids count from 1, depth first. */
export function structure(...branches: readonly Branch[]): readonly StructureNode[] {
  const nodes: StructureNode[] = [{ id: 0, role: 'Document', parent: undefined }];
  const grow = ([role, ...rest]: Branch, parent: number): void => {
    const facts = rest.find((one): one is Facts => typeof one === 'object' && !Array.isArray(one));
    const id = nodes.length;
    nodes.push({ id, role: role as StructureNode['role'], parent, ...facts });
    for (const one of rest) if (Array.isArray(one)) grow(one, id);
  };
  for (const branch of branches) grow(branch, 0);
  return nodes;
}

export function doc(more: Partial<PagedDoc>): PagedDoc {
  return {
    title: INFO.title,
    language: 'es',
    pages: [page([])],
    structure: structure(),
    outline: [],
    destinations: new Map(),
    findings: [],
    ...more,
  };
}

/** An asset of these bytes, named by its path's ending. */
export function asset(path: string, bytes: Uint8Array, width: number, height: number): Asset {
  const kind = path.endsWith('.png') ? 'png' : path.endsWith('.svg') ? 'svg' : 'jpeg';
  return {
    path,
    kind,
    width,
    height,
    size: bytes.length,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

export function draw(
  paged: PagedDoc,
  { assets = [], info = INFO }: { assets?: readonly Asset[]; info?: DocumentInfo } = {},
): Promise<Uint8Array> {
  return drawPdf(paged, testFonts(), { assets: new Map(assets.map((one) => [one.path, one])), info });
}
