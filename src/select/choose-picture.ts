import type { ImageTarget } from '../model/content.ts';
import type { Kit } from '../model/kit.ts';
import type { Reader } from './reader.ts';

/** The picture to show, or nothing; `language` is that of the text around it, where it is not the reader's. */
export type PictureChoice = (target: ImageTarget, language?: string) => ImageTarget | undefined;

/**
 * Which file a picture is for this reader: the version in the language of the text that it stands in, where
 * `assets/<language>/` has one; nothing when it is no asset of the kit, or when the public may not have it
 * (`public: true` in `media.yaml` says it may).
 */
export function choosePicture(kit: Kit, { language: own, role }: Reader): PictureChoice {
  const open = new Set(kit.media.value.filter((medium) => medium.public).map((medium) => medium.file));
  return (target, language = own) => {
    if (target.kind !== 'asset' || (role === 'public' && !open.has(target.path))) return undefined;
    const translated = target.path.replace(/^assets\//, `assets/${language}/`);
    const path = kit.assets.has(translated) ? translated : target.path;
    return kit.assets.has(path) ? { kind: 'asset', path } : undefined;
  };
}
