import { join } from 'node:path';
import { findTwins } from '../lib/safe-path.ts';
import type { Files } from '../model/host.ts';
import { checkBag, identifierOf, manifestTextOf, sealTextOf, sortProblems } from './check-bag.ts';
import { type Digest, digestFile } from './digest.ts';
import type { Problem, Verdict } from './verdict.ts';

interface Walk {
  readonly files: Map<string, Digest>;
  readonly problems: Problem[];
}

async function walkFolder(root: string, below: string, walk: Walk, files: Files): Promise<void> {
  for (const { name, kind } of await files.list(join(root, below))) {
    const path = below === '' ? name : `${below}/${name}`;
    if (kind === 'folder') await walkFolder(root, path, walk, files);
    else if (kind === 'file') {
      // A file system may hand a name back in another normal form than it was given.
      const listed = path.normalize('NFC');
      walk.files.set(listed, await digestFile(listed, files.stream(join(root, path))));
    } else walk.problems.push({ kind: 'unsafe', entry: path });
  }
}

/** Checks a bundle that was unpacked: the folder is the bag's. Links are not followed, and no file is held whole. */
export async function verifyFolder(root: string, files: Files): Promise<Verdict> {
  const walk: Walk = { files: new Map(), problems: [] };
  await walkFolder(root, '', walk, files);
  const bytes = [...walk.files.values()].reduce((sum, { size }) => sum + size, 0);
  const twins = findTwins([...walk.files.keys()]).map((entry) => ({ kind: 'duplicate', entry }) as const);
  return {
    problems: sortProblems([...walk.problems, ...twins, ...checkBag(walk.files)]),
    identifier: identifierOf(walk.files),
    seal: sealTextOf(walk.files),
    manifest: manifestTextOf(walk.files),
    files: walk.files.size,
    bytes,
  };
}
