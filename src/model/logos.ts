import type { Asset } from './asset.ts';
import type { DocLogos } from './doc.ts';

/** Marks of institutions as they were read, with the pictures by their paths. */
export interface Logos {
  readonly shown: DocLogos['logos'];
  readonly assets: ReadonlyMap<string, Asset>;
}

export const NO_LOGOS: Logos = { shown: [], assets: new Map() };

/** The marks as a block, nothing where there are none. */
export function logosBlock({ shown }: Logos, height: DocLogos['height']): readonly DocLogos[] {
  return shown.length === 0 ? [] : [{ type: 'logos', height, logos: shown }];
}
