import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Host } from '../model/host.ts';

function builtData(name: string): unknown {
  const path = fileURLToPath(new URL(`../../build/${name}`, import.meta.url));
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** Files of the packages that were installed with this program, and what its build made. */
export function createPackages(): Pick<Host, 'packageFile' | 'packageBytes' | 'builtData'> {
  const require = createRequire(import.meta.url);
  return {
    packageFile: (specifier) => require.resolve(specifier),
    packageBytes: (specifier) => readFileSync(require.resolve(specifier)),
    builtData,
  };
}
