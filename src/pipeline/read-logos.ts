import type { Delivery } from '../model/delivery.ts';
import type { Host } from '../model/host.ts';
import { type Logos, NO_LOGOS } from '../model/logos.ts';
import { UsageError } from '../model/trouble.ts';
import { parsePicture } from '../parse/parse-picture.ts';
import { fileOf } from './open-delivery.ts';

/**
 * The marks that `delivery.yaml` names, from its own folder. Throws `UsageError` for one that is not there or cannot be printed: by
 * its number, for a file's name could be somebody's.
 */
export async function readLogos(folder: string, { logos }: Delivery, host: Host): Promise<Logos> {
  if (!logos) return NO_LOGOS;
  const pictures = await Promise.all(
    logos.map(async ({ file, alt }, at) => {
      const bytes = await fileOf(folder, file, host);
      const values = { folder, number: at + 1 };
      if (!bytes) throw new UsageError('delivery.no-logo', values);
      const { asset } = parsePicture(file, bytes);
      if (asset.kind === 'other') throw new UsageError('delivery.bad-logo', values);
      return { asset, alt };
    }),
  );
  return {
    shown: pictures.map(({ asset, alt }) => ({ path: asset.path, alt })),
    assets: new Map(pictures.map(({ asset }) => [asset.path, asset])),
  };
}
