import process from 'node:process';
import { main } from './main.ts';
import { createHost } from './node-host.ts';

/** Starts the program on this machine. The exit code is left to the process, so that pending output is written. */
export async function run(): Promise<void> {
  const host = createHost();
  process.exitCode = await main(process.argv.slice(2), host);
}
