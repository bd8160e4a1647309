import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Host } from '../model/host.ts';
import { nodeFiles } from './node-files.ts';
import { nodeOutput } from './node-output.ts';

/** A closed pipe (`relevo … | head`) is the reader's wish to stop, not a fault. */
function endOnClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/** The real machine. */
export function createHost(): Host {
  const require = createRequire(import.meta.url);
  endOnClosedPipe(process.stdout);
  endOnClosedPipe(process.stderr);
  return {
    ...nodeFiles,
    ...nodeOutput(),
    folder: process.cwd(),
    home: fileURLToPath(new URL('../..', import.meta.url)),
    environment: process.env,
    isTerminal: process.stderr.isTTY === true,
    columns: process.stderr.columns ?? 80,
    packageFile: (specifier) => require.resolve(specifier),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  };
}
