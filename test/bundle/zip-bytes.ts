import { createBag, type HeldFile, type Payload, type ZipEntry } from '../../src/bundle/bag.ts';
import type { Verdict } from '../../src/bundle/verdict.ts';
import { verifyZip } from '../../src/bundle/verify-zip.ts';
import { zipStream } from '../../src/bundle/write-zip.ts';

export const INFO = {
  name: 'kit-1.0.0-handover',
  description: 'Kit 1.0.0',
  organisation: 'Institución',
  date: '2026-11-20',
  agent: 'relevo 0.1.0',
};

/** 2026-11-20, midnight UTC. */
export const DATE = 1_795_132_800;

export function file(path: string, text: string): HeldFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

export const PAYLOAD: readonly HeldFile[] = [
  file('cuaderno.pdf', 'uno'),
  file('participant/ñandú.txt', 'dos'),
  file('source/notas y más.txt', 'tres'),
];

export async function zipEntries(entries: readonly ZipEntry[], date = DATE): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipStream(entries, date)) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

export async function zipOf(payload: readonly Payload[], date = DATE): Promise<Buffer> {
  return zipEntries(createBag(payload, INFO), date);
}

export function verifyBytes(bytes: Uint8Array): Promise<Verdict> {
  return verifyZip({
    size: bytes.length,
    read: async (start, length) => bytes.subarray(start, start + length),
  });
}
