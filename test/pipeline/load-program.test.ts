import { describe, expect, it } from 'vitest';
import { loadProgram } from '../../src/pipeline/load-program.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';

const LIST = {
  own: ['package.json', 'bin/relevo.js'],
  packages: [{ name: 'tinypool', entry: 'tinypool', files: ['package.json', 'dist/index.js'] }],
};

describe('the program in a handover', () => {
  it('has its own files, and of its packages those that it is said to use, where Node looks for them', async () => {
    const host = { ...createMemoryHost(), builtData: () => LIST };
    const files = await loadProgram(host);
    expect(files.map(({ path }) => path)).toEqual([
      'program/package.json',
      'program/bin/relevo.js',
      'program/node_modules/tinypool/package.json',
      'program/node_modules/tinypool/dist/index.js',
    ]);
    const names = files
      .filter(({ path }) => path.endsWith('package.json'))
      .map(({ bytes }) => (JSON.parse(new TextDecoder().decode(bytes)) as { name: string }).name);
    expect(names).toEqual(['relevo', 'tinypool']);
  });

  it('is left out where it runs without having been built', async () => {
    expect(await loadProgram(createMemoryHost())).toEqual([]);
  });
});
