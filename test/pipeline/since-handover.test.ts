import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { changedFiles } from '../../src/pipeline/since-handover.ts';

function source(path: string, text: string): { readonly path: string; readonly bytes: Uint8Array } {
  return { path, bytes: new TextEncoder().encode(text) };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

describe('comparing a kit with a handover', () => {
  it('names what is new, gone or different, sorted, and nothing else', async () => {
    const now = [source('nuevo.md', 'a'), source('igual.md', 'b'), source('distinto.md', 'c')];
    const before = new Map([
      ['quitado.md', hash('z')],
      ['igual.md', hash('b')],
      ['distinto.md', hash('antes')],
    ]);
    expect(await changedFiles(now, before)).toEqual(['distinto.md', 'nuevo.md', 'quitado.md']);
  });
});
