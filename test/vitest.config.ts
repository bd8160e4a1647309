import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Programs that read our files back, and the tests that cannot do without them. */
const READERS = ['qpdf', 'pdftotext', 'pdfinfo', 'xmllint', 'unzip', '7z', 'sha256sum', 'ssh-keygen', 'git'];
const NEED_READERS = [
  'test/draw/**',
  'test/pipeline/reading-order.test.ts',
  'test/pipeline/split-bundle.test.ts',
  'test/bundle/bag.test.ts',
  'test/bundle/signing/ssh-keygen.test.ts',
  'test/cli/node-repository.test.ts',
  'test/cli/public-bundle.test.ts',
  'test/properties/leak.test.ts',
];

function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** A machine that has only Node still tests the rest, and is told what it left out. CI leaves out nothing. */
function leaveOut(): readonly string[] {
  const missing = READERS.filter((program) => !isInstalled(program));
  if (missing.length === 0 || process.env['CI']) return [];
  console.warn(
    `Not tested here, because ${missing.join(', ')} is not installed:\n  ${NEED_READERS.join('\n  ')}\n`,
  );
  return NEED_READERS;
}

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    exclude: [...leaveOut()],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Its own default leaves a core idle, which on two is half of them.
    maxWorkers: '100%',
  },
});
