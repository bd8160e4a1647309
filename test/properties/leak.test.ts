import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { holdsSecret } from '../helpers/bytes-of-pdf.ts';
import { createMemoryHost, type MemoryHost } from '../helpers/memory-host.ts';
import { planted } from './secrets.ts';

const FIGURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>';
const MEDIA =
  '- {id: f, file: assets/figura.svg, title: {es: F}, license: CC0-1.0, credits: F, public: true}\n';

async function bundleFor(
  roles: string,
  markdown: string,
  more: Readonly<Record<string, string>> = {},
): Promise<MemoryHost> {
  const files = kitWith(markdown, { 'assets/figura.svg': FIGURE, 'media.yaml': MEDIA, ...more });
  const host = createMemoryHost(below('kit', files));
  const code = await main(['bundle', 'kit', '--role', roles, '--lang', 'es'], host);
  expect(`${code} ${host.said.err}`).toMatch(/^0 /);
  return host;
}

/** The same in a chapter to study alone, but what only a session may have. */
function readingOf(markdown: string): Readonly<Record<string, string>> {
  const own = markdown.replaceAll('../../../', '../../').replace(/#(duda|oculto)/g, '#$1-bis');
  const text = /:(slide|question)/.test(own) ? 'Lea con calma.' : own;
  return { 'es/readings/01-una.md': `---\nid: una\ntitle: "Una lectura"\n---\n\nLea.\n\n${text}\n` };
}

/** Names and texts of a zip; its documents are looked at as files. */
function readZip(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'relevo-leak-'));
  try {
    const zip = join(folder, 'a.zip');
    writeFileSync(zip, bytes);
    const run = (args: readonly string[]): string =>
      execFileSync('unzip', args, { maxBuffer: 1 << 28 }).toString();
    return run(['-Z1', zip]) + run(['-p', zip, '*.txt', '*.html']);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function made(host: MemoryHost): readonly (readonly [path: string, bytes: Uint8Array])[] {
  return [...host.files].filter(([path]) => path.startsWith('/work/dist/'));
}

function findLeak(host: MemoryHost, secret: string): string | undefined {
  return made(host).find(([path, bytes]) => {
    if (path.includes(secret)) return true;
    return path.endsWith('.pdf') ? holdsSecret(bytes, secret) : readZip(bytes).includes(secret);
  })?.[0];
}

describe('what a role may not see', () => {
  it('is in no byte of anything made for participants, observers, coordinators or the public', async () => {
    await fc.assert(
      fc.asyncProperty(planted, async ({ markdown, secret, hiddenFrom }) => {
        const host = await bundleFor(hiddenFrom, markdown, readingOf(markdown));
        expect(findLeak(host, secret)).toBeUndefined();
      }),
      { numRuns: 16, seed: 20_261_120 },
    );
  });

  it('is not in what the public gets of a fact that is to be confirmed, while it is told that it is not certain', async () => {
    const asked = (n: number) =>
      `to-confirm: {question: {es: "ZQX12345${n}K"}, who: {es: "ZQX12345${n}K"}, since: 2026-01-01}`;
    const base = kitWith('');
    const host = await bundleFor('public,coordinator', '', {
      'kit.yaml': (base['kit.yaml'] ?? '')
        .replace('seed: 7', `seed: 7\nto-confirm: [{${asked(1).replace('to-confirm: {', '')}]`)
        .replace('start: "08:00"', `start: "08:00"\n        ${asked(2)}`),
      'contacts.yaml': `${base['contacts.yaml']}  ${asked(3)}\n`,
      'glossary.yaml': `${base['glossary.yaml']}  ${asked(4)}\n`,
      'references.yaml': `${base['references.yaml']}  ${asked(5)}\n`,
    });
    const found = (role: string) =>
      made(host).filter(([path]) => path.includes(role) && path.endsWith('.pdf'));
    const holding = (role: string, text: string) =>
      found(role).filter(([, bytes]) => holdsSecret(bytes, text));
    for (const n of [1, 2, 3, 4, 5]) expect(holding('/public/', `ZQX12345${n}K`)).toEqual([]);
    for (const n of [1, 2, 3, 5]) expect(holding('/coordinator/', `ZQX12345${n}K`).length).toBeGreaterThan(0);
    expect(holding('/public/', 'Por confirmar').length).toBeGreaterThan(0);
  });

  it('is found by the same search where it may be seen, so the search can fail', async () => {
    const markdown = ':::solution\nTexto ZQX123456K.\n:::\n';
    const host = await bundleFor('trainer', markdown);
    expect(findLeak(host, 'ZQX123456K')).toMatch(/trainer\/.*\.pdf$/);
  });
});
