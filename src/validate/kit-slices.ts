import type { Kit, LanguageContent, Module } from '../model/kit.ts';
import type { Data } from '../model/parsed.ts';

/** A kit in which only one of its files, and `kit.yaml`, says anything. */
export interface KitSlice {
  readonly path: string;
  readonly kit: Kit;
  /** All that can be read in it: where these are the same objects, it says the same. The first is of this file alone. */
  readonly parts: readonly [lines: readonly string[], ...others: readonly unknown[]];
}

type Listed = Pick<LanguageContent, 'chapters' | 'modules' | 'aids'>;

interface Piece extends Partial<Listed> {
  readonly language: string;
}

/** The module of a session gives it its name, and nothing else. */
function shellOf(module: Module): Module {
  return { ...module, body: [], sessions: [] };
}

function piecesOf(kit: Kit): ReadonlyMap<string, Piece> {
  const pieces = new Map<string, Piece>();
  for (const { language, chapters, modules, aids } of kit.languages) {
    for (const chapter of chapters) pieces.set(chapter.path, { language, chapters: [chapter] });
    for (const aid of aids) pieces.set(aid.path, { language, aids: [aid] });
    for (const module of modules) {
      pieces.set(module.path, { language, modules: [{ ...module, sessions: [] }] });
      const shell = shellOf(module);
      for (const session of module.sessions)
        pieces.set(session.path, { language, modules: [{ ...shell, sessions: [session] }] });
    }
  }
  return pieces;
}

function languagesWith({ languages }: Kit, piece: Piece | undefined): Kit['languages'] {
  const only = ({ language }: LanguageContent): LanguageContent => {
    const { chapters = [], modules = [], aids = [] } = piece?.language === language ? piece : {};
    return { language, chapters, modules, aids };
  };
  const [source, ...others] = languages;
  return [only(source), ...others.map(only)];
}

function ofFile<T>(data: Data<readonly T[]>, path: string): Data<readonly T[]> {
  return data.path === path ? data : { path: data.path, value: [], places: new Map() };
}

const CHANGELOG = 'CHANGELOG.md';

/** The kit as each of its text files alone makes it, for those who look at one file at a time. */
export function slicesOf(kit: Kit): readonly KitSlice[] {
  const pieces = piecesOf(kit);
  return [...kit.lines].flatMap(([path, lines]): readonly KitSlice[] => {
    if (lines.length === 0) return [];
    const piece = pieces.get(path);
    const slice: Kit = {
      manifest: kit.manifest,
      contacts: ofFile(kit.contacts, path),
      glossary: ofFile(kit.glossary, path),
      references: ofFile(kit.references, path),
      media: ofFile(kit.media, path),
      releases: path === CHANGELOG ? kit.releases : [],
      languages: languagesWith(kit, piece),
      marks: [],
      assets: new Map(),
      broken: [],
      ignores: [],
      lines: new Map([[path, lines]]),
    };
    return [{ path, kit: slice, parts: [lines, kit.manifest, piece?.modules?.[0]?.value] }];
  });
}
