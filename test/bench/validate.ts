import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cost, inNode, measure, type Where } from './measure.ts';
import { showCost, showTarget } from './show-cost.ts';

/** A translation: after an edit of the source, others would be stale. */
const EDITED = join('en', 'modules', '02-identificacion', '04-ruta.md');

/** Seconds for a hundred files. */
const AIM = 0.8;

/** Files of the kit, and those among them that are text. */
function countFiles(folder: string): readonly [all: number, texts: number] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const texts = files.filter(({ name }) => /\.(md|ya?ml|lock)$/.test(name));
  return [files.length, texts.length];
}

/**
 * A whole kit judged by a process that has just been started: with nothing known of it, then with what the run before stored,
 * and with one session edited since.
 */
export function showValidate(bin: string, kit: string, { scratch, print }: ShownIn): void {
  const where: Where = { folder: scratch, scratch };
  const copy = join(scratch, 'judged');
  cpSync(kit, copy, { recursive: true });
  const [all, texts] = countFiles(copy);
  print(
    `The reference kit: ${all} files, ${texts} of them text. Seconds for 100 text files behind each figure.`,
  );
  const line = (name: string, cost: Cost): string => {
    const each = (cost.wall * 100) / texts;
    return `${showCost(name, cost)} ${each.toFixed(2)} s ${showTarget(each <= AIM, `${AIM} s for 100 files`)}`;
  };
  const validate = [bin, 'validate', copy, '--quiet'];
  print(line('relevo validate --no-cache', measure(inNode([...validate, '--no-cache']), where)));
  const cached = inNode([...validate, '--cache', join(scratch, 'texts')]);
  print(line('relevo validate', measure(cached, where)));
  const session = join(copy, EDITED);
  writeFileSync(session, readFileSync(session, 'utf8').replace('\n---\n\n', '\n---\n\nLook well. '));
  print(line('relevo validate (one session edited)', measure(cached, where)));
}

interface ShownIn {
  readonly scratch: string;
  readonly print: (line: string) => void;
}
