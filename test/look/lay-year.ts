import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventYear } from '../deliver/invent-year.ts';

/** Run as `lay-year.ts <folder>`: lays the invented year down, to try commands on by hand. */
function main(folder: string): void {
  for (const { folder: name, files, sheet } of inventYear()) {
    mkdirSync(join(folder, name), { recursive: true });
    for (const [file, text] of files) writeFileSync(join(folder, name, file), text);
    writeFileSync(join(folder, `hoja-${name}.csv`), sheet);
  }
}

main(process.argv[2] ?? 'ficticio');
