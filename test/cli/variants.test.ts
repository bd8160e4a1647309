import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost, type MemoryHost } from '../helpers/memory-host.ts';

function hostWithKit(): MemoryHost {
  return createMemoryHost(below('kits/prueba', kitWith('')));
}

function filesIn(host: MemoryHost, ending: string): readonly string[] {
  return [...host.files.keys()]
    .filter((path) => path.endsWith(ending))
    .map((path) => path.replace(/.*dist\//, ''));
}

async function run(host: MemoryHost, ...argv: readonly string[]): Promise<void> {
  expect(await main([...argv, '--no-cache', '--quiet'], host), host.said.err).toBe(0);
}

const WORKBOOK = ['--role', 'participant', '--document', 'workbook'];

describe('what is made otherwise than a kit asks for', () => {
  it('has another name, so that nothing takes the place of the usual papers', async () => {
    const host = hostWithKit();
    await run(host, 'build', ...WORKBOOK);
    const [usual] = filesIn(host, '.pdf');
    const bytes = [...host.files].find(([path]) => path.endsWith('.pdf'))?.[1];
    await run(host, 'build', ...WORKBOOK, '--theme', 'large-print', '--booklet');
    await run(host, 'build', ...WORKBOOK, '--theme', 'ink-saver', '--paper', 'a4');
    await run(host, 'build', ...WORKBOOK, '--paper', 'letter');
    expect(
      filesIn(host, '.pdf')
        .map((path) => path.split('/').at(-1))
        .toSorted(),
    ).toEqual([
      'cuaderno.letra-grande.folleto.pdf',
      'cuaderno.letra-grande.pdf',
      'cuaderno.pdf',
      'cuaderno.poca-tinta.a4.pdf',
    ]);
    expect([...host.files].find(([path]) => path.endsWith(usual ?? '?'))?.[1]).toEqual(bytes);
  });

  it('goes into bundles of its own', async () => {
    const host = hostWithKit();
    await run(host, 'bundle', ...WORKBOOK);
    await run(host, 'bundle', ...WORKBOOK, '--theme', 'large-print');
    expect(filesIn(host, '.zip').map((path) => path.replace(/^.*-participant/, ''))).toEqual([
      '.zip',
      '-large-print.zip',
    ]);
  });
});

describe('booklets', () => {
  it('go into a bundle when they are asked for, and are named on its start page', async () => {
    const host = hostWithKit();
    await run(host, 'bundle', ...WORKBOOK, '--booklet');
    const zip = [...host.files].find(([path]) => path.endsWith('.zip'))?.[1] ?? new Uint8Array();
    const text = Buffer.from(zip).toString('latin1');
    expect(text).toContain('data/cuaderno.pdf');
    expect(text).toContain('data/cuaderno.folleto.pdf');
  });

  it('are what the print plan counts when they are asked for, and ask for two sides', async () => {
    const host = hostWithKit();
    await run(host, 'print-plan', ...WORKBOOK, '--participants', '10', '--booklet');
    expect(host.said.out).toMatch(/Cuaderno[^\n]*, como folleto +\d+ +por los dos lados, borde corto/);
    expect(await main(['print-plan', '--participants', '10', '--booklet', '--simplex'], hostWithKit())).toBe(
      2,
    );
  });
});
