import { createHash, type Hash } from 'node:crypto';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { readChunks } from '../bundle/read-chunks.ts';
import type { Host } from '../model/host.ts';
import type { Words } from '../model/strings.ts';

/** One stretch of a bundle, small enough to be sent. */
interface Part {
  readonly name: string;
  /** Bytes of the bundle, `end` not included. */
  readonly start: number;
  readonly end: number;
}

/** The stretches that a bundle is cut into, in order: all as large as allowed but the last. Numbers sort as names do. */
export function planParts(name: string, size: number, most: number): readonly Part[] {
  const count = Math.ceil(size / most);
  const digits = Math.max(3, String(count).length);
  return Array.from({ length: count }, (_, index) => ({
    name: `${name}.${String(index + 1).padStart(digits, '0')}`,
    start: index * most,
    end: Math.min(size, (index + 1) * most),
  }));
}

/** Hands chunks on, and has them hashed. */
async function* hashed(
  chunks: AsyncIterable<Uint8Array>,
  hashes: readonly Hash[],
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    for (const hash of hashes) hash.update(chunk);
    yield chunk;
  }
}

/** Characters of one line that the command interpreter of Windows takes, with room to spare (its own limit is 8,191). */
const LONGEST_LINE = 8000;

/** Lines that join the parts on Windows: each after the first goes on with what is there. */
export function copyLines(name: string, parts: readonly string[]): readonly string[] {
  const lines: string[][] = [];
  let length = 0;
  for (const part of parts) {
    const line = lines.at(-1);
    if (line && length + part.length + 1 <= LONGEST_LINE) {
      line.push(part);
      length += part.length + 1;
    } else {
      const begun = line ? [name, part] : [part];
      lines.push(begun);
      length = `copy /b ${begun.join('+')} ${name}`.length;
    }
  }
  return lines.map((line) => `copy /b ${line.join('+')} ${name}`);
}

/** What the parts are, how to join them anywhere, and the hashes of each and of the whole. */
function partsPage(
  name: string,
  { parts, hashes, whole }: { parts: readonly Part[]; hashes: readonly string[]; whole: string },
  words: Words,
): string {
  const names = parts.map((part) => part.name);
  return [
    words('parts.intro', { name, n: parts.length }),
    [words('parts.windows'), ...copyLines(name, names).map((line) => `    ${line}`)].join('\n'),
    `${words('parts.elsewhere')}\n    cat ${names.join(' ')} > ${name}`,
    words('parts.check', { name }),
    [...parts.map((part, index) => `${hashes[index]}  ${part.name}`), `${whole}  ${name}`].join('\n'),
  ].join('\n\n');
}

/**
 * Cuts a bundle into parts of at most `most` bytes in a folder beside it, for e-mail, with a page that says how to join
 * them without Relevo. The page is written last: where it stands, the parts are whole. No part is held in memory.
 */
export async function splitBundle(
  path: string,
  most: number,
  { host, words }: { readonly host: Host; readonly words: Words },
): Promise<{ readonly folder: string; readonly count: number }> {
  const name = basename(path);
  const size = await host.size(path);
  const ranges = { size, read: (start: number, length: number) => host.readRange(path, start, length) };
  const parts = planParts(name, size, most);
  const folder = `${path}.${words('parts.folder')}`;
  const hashes: string[] = [];
  const whole = createHash('sha256');
  for (const part of parts) {
    const own = createHash('sha256');
    const chunks = hashed(readChunks(ranges, part.start, part.end), [own, whole]);
    // As bytes: of objects, a stream reads sixteen ahead.
    await host.writeStream(`${folder}/${part.name}`, Readable.from(chunks, { objectMode: false }));
    hashes.push(own.digest('hex'));
  }
  const page = partsPage(name, { parts, hashes, whole: whole.digest('hex') }, words);
  await host.write(`${folder}/${words('parts.file')}`, new TextEncoder().encode(`${page}\n`));
  return { folder, count: parts.length };
}
