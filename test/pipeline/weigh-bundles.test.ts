import { describe, expect, it } from 'vitest';
import { linkKit } from '../../src/link/link-kit.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { parseKit } from '../../src/parse/parse-kit.ts';
import { weighBundles } from '../../src/pipeline/weigh-bundles.ts';
import { kitWith } from '../helpers/base-kit.ts';

const BUNDLES = [
  { path: 'dist/a.zip', bytes: 19_900_000 },
  { path: 'dist/b.zip', bytes: 25_100_000 },
];

function heavyIn(more: string): readonly Diagnostic[] {
  const files = Object.entries(kitWith('')).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(path === 'kit.yaml' ? `${text}${more}` : text),
  }));
  const { kit } = linkKit(parseKit(files), []);
  if (!kit) throw new Error('kit.yaml is broken');
  return weighBundles(kit, BUNDLES);
}

describe('the weight of bundles', () => {
  it('is at most 25 MB where the kit does not say', () => {
    expect(heavyIn('')).toMatchObject([
      {
        rule: 'heavy-bundle',
        severity: 'warning',
        message: { values: { path: 'dist/b.zip', size: '25.1' } },
      },
    ]);
  });

  it('is at most what the kit says, and what is over it is told there', () => {
    const found = heavyIn('limits: {bundle-mb: 15}\n');
    expect(found.map(({ message }) => message.values?.['path'])).toEqual(['dist/a.zip', 'dist/b.zip']);
    expect(found[0]?.place.start.column).toBe('limits: {bundle-mb: '.length + 1);
  });

  it('weighs as much as the settings of the kit say', () => {
    expect(heavyIn('rules: {heavy-bundle: {severity: off, reason: "Va en USB"}}\n')).toEqual([]);
  });
});
