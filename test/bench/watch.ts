import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const EDITS = 15;
const SIGN = 'Ctrl-C';
/** Long enough for a watcher to be at rest; it is no part of what is measured. */
const REST = 400;

/** Milliseconds from a saved edit of a kit's session to the end of the report, one for each edit. */
export async function watchEdits(bin: string, kit: string, scratch: string): Promise<readonly number[]> {
  const copy = join(scratch, 'watched');
  cpSync(kit, copy, { recursive: true });
  const session = join(copy, 'es', 'modules', '02-identificacion', '04-ruta.md');
  const child = spawn(process.execPath, [bin, 'validate', copy, '--watch', '--lang', 'en']);
  let said = 0;
  let heard = (): void => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text.split(SIGN).length - 1;
    heard();
  });
  const reports = async (count: number): Promise<void> => {
    while (said < count) {
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    }
  };
  const taken: number[] = [];
  try {
    await reports(1);
    for (let n = 0; n < EDITS; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, REST));
      const before = said;
      const start = performance.now();
      writeFileSync(session, `${readFileSync(session, 'utf8')}\nUna línea más, la ${n}.\n`);
      await reports(before + 1);
      taken.push(performance.now() - start);
    }
  } finally {
    child.kill('SIGINT');
  }
  return taken;
}
