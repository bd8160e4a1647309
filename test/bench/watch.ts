import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const EDITS = 15;
/** Said when all is done that an edit asks for. */
const SIGN = /Ctrl-C/g;
/** Long enough for a watcher to be at rest; it is no part of what is measured. */
const REST = 400;

/** A command that watches a kit, and what it says when an edit shows. */
export interface Watch {
  readonly command: readonly string[];
  readonly answer: RegExp;
}

export const VALIDATING: Watch = { command: ['validate'], answer: SIGN };
/** The first document that shows it; the others follow. */
export const BUILDING: Watch = {
  command: ['build', '--cache', 'cache', '--output', 'dist'],
  answer: /\.pdf /g,
};

/** Counts what a program says. */
function listen(stream: NodeJS.ReadableStream) {
  let said = '';
  let heard = (): void => undefined;
  stream.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    heard();
  });
  const count = (wanted: RegExp): number => said.match(wanted)?.length ?? 0;
  const until = async (wanted: RegExp, least: number): Promise<void> => {
    while (count(wanted) < least) {
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    }
  };
  return { count, until };
}

/** Milliseconds from a changed sentence of a kit's session to the answer, one for each edit. */
export async function watchEdits(
  { command, answer }: Watch,
  { bin, kit, scratch }: { readonly bin: string; readonly kit: string; readonly scratch: string },
): Promise<readonly number[]> {
  const copy = join(scratch, 'watched');
  cpSync(kit, copy, { recursive: true });
  const session = join(copy, 'es', 'modules', '02-identificacion', '04-ruta.md');
  const text = readFileSync(session, 'utf8');
  const child = spawn(process.execPath, [bin, ...command, copy, '--watch', '--lang', 'en'], { cwd: scratch });
  child.stderr.resume();
  const { count, until } = listen(child.stdout);
  const taken: number[] = [];
  try {
    await until(SIGN, 1);
    for (let n = 0; n < EDITS; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, REST));
      const [before, rests] = [count(answer), count(SIGN)];
      const start = performance.now();
      writeFileSync(session, text.replace(/(\n[A-Z][^\n]{60,}\.)\n/, `$1 Una frase más, la ${n}.\n`));
      await until(answer, before + 1);
      taken.push(performance.now() - start);
      await until(SIGN, rests + 1);
    }
  } finally {
    child.kill('SIGINT');
  }
  return taken;
}
