import { join, resolve } from 'node:path';
import type { FileProblem } from '../pipeline/open-delivery.ts';
import { requirePrivate } from '../pipeline/private-place.ts';
import type { Context } from './context.ts';

/** Says which rows were left out: by file, sheet and number, never by what they say. */
export function tellProblems(problems: readonly FileProblem[], { host, words }: Context): void {
  for (const { file, row, sheet, key } of problems) {
    const problem = words(key);
    const text =
      sheet === undefined
        ? words('delivery.row', { path: file, row, problem })
        : words('delivery.row-sheet', { path: file, sheet, row, problem });
    host.err(`${text}\n`);
  }
}

/** Writes papers with names on them where such may lie: into the delivery, unless another place is named. */
export async function writePapers(
  papers: { readonly folder: string; readonly name: string; readonly bytes: Uint8Array },
  output: string | undefined,
  { host }: Context,
): Promise<string> {
  const path = output ?? join(papers.folder, papers.name);
  const target = resolve(host.folder, path);
  await requirePrivate(target, host);
  await host.write(target, papers.bytes);
  return path;
}
