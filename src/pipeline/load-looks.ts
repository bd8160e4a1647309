import { createFonts, FONT_FILES, type Fonts, LENT_FILES, type PairTables } from '../draw/create-fonts.ts';
import { FACES, type Face } from '../model/face.ts';
import type { Files, Host } from '../model/host.ts';
import type { Looks } from '../model/manifest.ts';
import { type Theme, type ThemeName, themeSchema } from '../model/theme.ts';
import { readTemplate } from './load-words.ts';
import { mergePatch } from './merge-patch.ts';

/** A theme. Every other than the default is a file of what differs from it, and must be sound as a whole. */
export async function loadTheme(host: Pick<Host, 'home'> & Files, name: ThemeName): Promise<Theme> {
  const base = await readTemplate(host, 'themes', 'default.json');
  if (name === 'default') return themeSchema.parse(base);
  return themeSchema.parse(mergePatch(base, await readTemplate(host, 'themes', `${name}.json`)));
}

/** The theme with a kit's own colours over it. That they can be read has been checked where they were found. */
export function applyLooks(theme: Theme, looks: Looks = {}): Theme {
  const own = (['heading', 'link', 'tint'] as const).flatMap((name) => {
    const color = looks[name];
    return color === undefined ? [] : [[name, color.toLowerCase()] as const];
  });
  return { ...theme, colors: { ...theme.colors, ...Object.fromEntries(own) } };
}

/** Where fonts are read from. */
export type FontFiles = Pick<Host, 'read' | 'packageFile' | 'packageBytes' | 'builtData'>;

/** The faces that Relevo sets text in, from the packages that carry them. */
export async function loadFonts(host: FontFiles): Promise<Fonts> {
  const files = await Promise.all(
    FACES.map(async (face) => [face, await host.read(host.packageFile(FONT_FILES[face]))] as const),
  );
  const faces = Object.fromEntries(files) as Record<Face, Uint8Array>;
  const tables = host.builtData('pairs.json') as PairTables | undefined;
  return createFonts(faces, (face) => host.packageBytes(LENT_FILES[face]), tables);
}
