import { join } from 'node:path';
import type { Files } from '../model/host.ts';
import { checkBag, type Digest, digestOf } from './check-bag.ts';
import type { Problem, Verdict } from './verdict.ts';

interface Walk {
  readonly files: Map<string, Digest>;
  readonly problems: Problem[];
}

async function walkFolder(root: string, below: string, walk: Walk, files: Files): Promise<void> {
  for (const { name, kind } of await files.list(join(root, below))) {
    const path = below === '' ? name : `${below}/${name}`;
    if (kind === 'folder') await walkFolder(root, path, walk, files);
    else if (kind === 'file')
      walk.files.set(path, digestOf(await files.read(join(root, path)), !path.startsWith('data/')));
    else walk.problems.push({ kind: 'unsafe', entry: path });
  }
}

/** Checks a bundle that was unpacked: the folder is the bag's. Links are not followed. */
export async function verifyFolder(root: string, files: Files): Promise<Verdict> {
  const walk: Walk = { files: new Map(), problems: [] };
  await walkFolder(root, '', walk, files);
  const bytes = [...walk.files.values()].reduce((sum, { size }) => sum + size, 0);
  return { problems: [...walk.problems, ...checkBag(walk.files)], files: walk.files.size, bytes };
}
