import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../src/lib/compare-versions.ts';

/** In their order, those of Semantic Versioning 2.0.0, 11, among them. */
const ORDERED = [
  '0.9.0',
  '0.10.0',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-alpha.beta',
  '1.0.0-beta',
  '1.0.0-beta.2',
  '1.0.0-beta.11',
  '1.0.0-rc.1',
  '1.0.0',
  '1.0.1',
  '2.0.0',
];

describe('comparing versions', () => {
  it('puts every one of a list before all that follow it', () => {
    for (const [at, version] of ORDERED.entries())
      for (const [other, against] of ORDERED.entries())
        expect([version, against, Math.sign(compareVersions(version, against))]).toEqual([
          version,
          against,
          Math.sign(at - other),
        ]);
  });
});
