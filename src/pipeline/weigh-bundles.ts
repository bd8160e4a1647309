import type { Diagnostic, Finding } from '../model/diagnostic.ts';
import type { Kit } from '../model/kit.ts';
import { placeAt, startOf } from '../model/place.ts';
import { stamp } from '../validate/validate-kit.ts';

/** A bundle that was written. */
export interface WeighedBundle {
  readonly path: string;
  readonly bytes: number;
}

const MEGABYTE = 1_000_000;
/** What still passes as an attachment of an e-mail. */
const BUDGET = 25;

/** Bundles that are larger than the kit allows, each told where it says so. */
export function weighBundles(kit: Kit, bundles: readonly WeighedBundle[]): readonly Diagnostic[] {
  const { value, places, path: manifest } = kit.manifest;
  const set = value.limits?.['bundle-mb'];
  const budget = set ?? BUDGET;
  const place = set === undefined ? startOf(manifest) : placeAt(places, '/limits/bundle-mb', manifest);
  const heavy = bundles.filter(({ bytes }) => bytes > budget * MEGABYTE);
  const findings = heavy.map(({ path, bytes }): Finding => {
    const values = { path, size: (bytes / MEGABYTE).toFixed(1), budget };
    const key = 'heavy-bundle.size';
    return {
      rule: 'heavy-bundle',
      place,
      message: { key, values },
      hint: { key: `${key}.hint`, values },
    };
  });
  return stamp(findings, kit);
}
