import { mapAtOnce } from '../../lib/map-at-once.ts';
import type { Medium } from '../../model/data-files.ts';
import { inLanguage } from '../../model/identifier.ts';
import type { Kit } from '../../model/kit.ts';
import {
  type FileRights,
  FONT_RIGHTS,
  NO_ASSERTION,
  PROGRAM_RIGHTS,
  type Rights,
} from '../../model/rights.ts';
import type { Source } from '../../model/source.ts';
import { hashSource } from '../hash-source.ts';

function kindOf(path: string): FileRights['kind'] {
  if (path.endsWith('.md')) return 'text';
  if (/\.(?:ya?ml|lock)$/.test(path)) return 'data';
  return /\.(?:png|jpe?g|svg)$/i.test(path) ? 'picture' : 'other';
}

/** `assets/en/ruta.svg` is the English version of `assets/ruta.svg`, under the same terms. */
function declared(path: string, media: readonly Medium[], languages: readonly string[]): Medium | undefined {
  const [folder, language = '', ...rest] = path.split('/');
  const plain = languages.includes(language) ? [folder, ...rest].join('/') : path;
  return media.find(({ file }) => file === path) ?? media.find(({ file }) => file === plain);
}

function mediumRights(medium: Medium, language: string): Omit<FileRights, 'path' | 'sha256' | 'kind'> {
  const { license, credits, title, depicts, consent, captions, expires } = medium;
  const rating = medium['age-rating'];
  return {
    license,
    holder: credits,
    title: inLanguage(title, language),
    public: medium.public,
    ...(depicts === undefined ? {} : { depicts }),
    ...(consent === undefined ? {} : { consent }),
    ...(rating === undefined ? {} : { 'age-rating': rating }),
    ...(captions === undefined ? {} : { captions }),
    ...(expires === undefined ? {} : { expires }),
  };
}

/** Under which terms each file of a kit may be used: as `media.yaml` says, and what the authors wrote under the kit's own. */
export async function takeRights(kit: Kit, sources: readonly Source[]): Promise<Rights> {
  const { id, version, license, owner, languages } = kit.manifest.value;
  const { language } = kit.languages[0];
  const holder = inLanguage(owner, language);
  const rightsOf = async (source: Source): Promise<FileRights> => {
    const { path } = source;
    const medium = declared(path, kit.media.value, languages);
    const kind = kindOf(path);
    const own =
      kind === 'text' || kind === 'data' ? { license, holder } : { license: NO_ASSERTION, holder: '' };
    const sha256 = await hashSource(source);
    return { path, sha256, kind, ...(medium ? mediumRights(medium, language) : own) };
  };
  return {
    version: 1,
    kit: id,
    'kit-version': version,
    license,
    owner: holder,
    files: await mapAtOnce(sources, rightsOf, 1),
    fonts: FONT_RIGHTS,
    program: PROGRAM_RIGHTS,
  };
}
