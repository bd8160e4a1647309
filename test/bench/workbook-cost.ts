import { statSync } from 'node:fs';
import { join } from 'node:path';
import { countPages } from './count-pages.ts';
import { generateKit } from './generate-kit.ts';
import { type Cost, inNode, measure, type Program } from './measure.ts';

/** A file, as its reader sees it. */
export interface Made {
  readonly pages: number;
  readonly bytes: number;
}

export interface MadeAtCost extends Made {
  readonly cost: Cost;
}

/** A program and the PDF that it writes. */
export interface Writer {
  readonly program: Program;
  readonly output: string;
}

/** Sessions whose workbook has about 300 pages. */
export const SESSIONS = 32;

export async function madeBy({ output }: Writer): Promise<Made> {
  return { pages: await countPages(output), bytes: statSync(output).size };
}

/** Lays down a kit, and says how its workbook is made, from its Markdown to its file. */
export function layWorkbook(bin: string, scratch: string, sessions: number): Writer {
  const folder = join(scratch, `kit-${sessions}`);
  generateKit(folder, sessions);
  const args = [bin, 'build', folder, '--role', 'participant', '--document', 'workbook'];
  const target = join(scratch, `out-${sessions}`);
  return {
    program: inNode([...args, '--output', target, '--no-cache']),
    output: join(target, 'kit-grande', 'todos', 'es', 'participant', 'cuaderno.pdf'),
  };
}

/** What the workbook of a generated kit costs. */
export async function workbookCost(
  bin: string,
  scratch: string,
  sessions: number,
  runs: number,
): Promise<MadeAtCost> {
  const writer = layWorkbook(bin, scratch, sessions);
  const cost = measure(writer.program, { folder: scratch, scratch }, runs);
  return { cost, ...(await madeBy(writer)) };
}
