import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Host } from '../model/host.ts';

/** Files of the packages that were installed with this program. */
export function createPackages(): Pick<Host, 'packageFile' | 'packageBytes'> {
  const require = createRequire(import.meta.url);
  return {
    packageFile: (specifier) => require.resolve(specifier),
    packageBytes: (specifier) => readFileSync(require.resolve(specifier)),
  };
}
