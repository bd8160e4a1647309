import { statSync } from 'node:fs';
import { join } from 'node:path';
import { countPages } from './count-pages.ts';
import { generateKit } from './generate-kit.ts';
import { type Cost, inNode, measure } from './measure.ts';

export interface MadeAtCost {
  readonly cost: Cost;
  readonly pages: number;
  readonly bytes: number;
}

/** Sessions whose workbook has about 300 pages. */
export const SESSIONS = 32;

/** What the workbook of a generated kit costs, from its Markdown to its file. */
export async function workbookCost(
  bin: string,
  scratch: string,
  sessions: number,
  runs: number,
): Promise<MadeAtCost> {
  const folder = join(scratch, `kit-${sessions}`);
  generateKit(folder, sessions);
  const args = [bin, 'build', folder, '--role', 'participant', '--document', 'workbook'];
  const output = join(scratch, `out-${sessions}`);
  const program = inNode([...args, '--output', output, '--no-cache']);
  const cost = measure(program, { folder: scratch, scratch }, runs);
  const path = join(output, 'kit-grande', 'todos', 'es', 'participant', 'cuaderno.pdf');
  return { cost, pages: await countPages(path), bytes: statSync(path).size };
}
