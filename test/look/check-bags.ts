import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Bag, brokenRules } from '../helpers/rfc8493.ts';

function readBag(folder: string): Bag {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => !entry.isDirectory(),
  );
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile()) throw new Error(`neither file nor folder: ${path}`);
      return [relative(folder, path).split(sep).join('/'), readFileSync(path)];
    }),
  );
}

/** A zip holds one folder, and that is the bag (RFC 8493, 4). */
function problemsIn(unpacked: string): readonly string[] {
  const entries = readdirSync(unpacked, { withFileTypes: true });
  const [only] = entries;
  if (entries.length !== 1 || !only?.isDirectory())
    return ['4 a zip must hold one folder, and nothing beside it'];
  return brokenRules(readBag(join(unpacked, only.name))).map((what) => `${only.name}: ${what}`);
}

/** Run as `check-bags.ts <folder>`, with an unpacked zip in each folder below it: each must be a bag by RFC 8493. */
function main(folder: string): number {
  const unpacked = readdirSync(folder).toSorted();
  const problems = unpacked.flatMap((name) => problemsIn(join(folder, name)));
  for (const problem of problems) console.log(problem);
  console.log(
    `checked ${unpacked.length} bags against RFC 8493: ${problems.length === 0 ? 'all are valid' : 'not all are'}`,
  );
  return problems.length === 0 && unpacked.length > 0 ? 0 : 1;
}

process.exitCode = main(process.argv[2] ?? '.');
