import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/cli/node-files.ts';
import { linkKit } from '../../src/link/link-kit.ts';
import { loadKit } from '../../src/load/load-kit.ts';
import { parseKit } from '../../src/parse/parse-kit.ts';
import { loadLists } from '../../src/pipeline/load-lists.ts';
import { reportText } from '../../src/report/report-text.ts';
import { validateKit } from '../../src/validate/validate-kit.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';
import { wordsIn } from '../report/words-in.ts';
import { TODAY } from './example-kit.ts';

const root = fileURLToPath(new URL('../fixtures/kits', import.meta.url));

function subfolders(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

const kits = subfolders(root).flatMap((theme) =>
  subfolders(join(root, theme)).map((leaf) => `${theme}/${leaf}`),
);

const LISTS = loadLists(createMemoryHost(), ['es', 'en', 'fr']);

/** The report of a kit on disk, as a person reads it. */
async function reportOf(kit: string): Promise<string> {
  const files = { ...nodeFiles, stream: createReadStream };
  const loaded = await loadKit(join(root, kit), files);
  // What was expected lies in the folder too, and is no part of the kit.
  const parsed = parseKit(loaded.sources);
  const linked = linkKit(parsed, loaded.findings);
  const lines = new Map(parsed.map((file) => [file.path, file.lines]));
  const lists = await LISTS;
  const context = { today: TODAY, lists, isRelease: kit.startsWith('release/') };
  const diagnostics = validateKit(linked.kit, linked.findings, { context });
  return reportText(diagnostics, { words: wordsIn('es'), lines, color: false, root: `kits/${kit}/` });
}

describe('kits with the mistakes that people make', () => {
  it.each(kits)('%s is reported in full', async (kit) => {
    await expect(await reportOf(kit)).toMatchFileSnapshot(join(root, kit, 'expected.es.txt'));
  });
});
