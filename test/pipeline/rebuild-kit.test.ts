import { describe, expect, it } from 'vitest';
import { openPress } from '../../src/pipeline/press.ts';
import { readKit } from '../../src/pipeline/read-kit.ts';
import { createRebuilder, type Draft } from '../../src/pipeline/rebuild-kit.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';

const SLIDE = ':::slide{#mirar}\n## Mirar\n- Despacio\n:::\n\n';
const WANTED = {
  audiences: [],
  languages: [],
  roles: ['participant', 'trainer'],
  documents: ['workbook', 'handout-6', 'slides'],
} as const;

async function draftWith(text: string): Promise<Draft> {
  const host = createMemoryHost(below('kits/prueba', kitWith(SLIDE + text)));
  const { kit, sources } = await readKit('kits/prueba', host);
  if (!kit) throw new Error('the kit cannot be read');
  return { kit, sources, press: await openPress(host, { languages: ['es'], producer: 'relevo', date: 0 }) };
}

describe('a kit that is built again and again', () => {
  it('is looked at first where the last edit of the same file showed', async () => {
    const rebuilder = createRebuilder(WANTED);
    for (const _ of rebuilder.learn(await draftWith('Un párrafo.')));
    const looked = async (text: string): Promise<readonly string[]> => {
      const kinds: string[] = [];
      for await (const made of rebuilder.rebuild(await draftWith(text))) kinds.push(made?.kind ?? 'the same');
      return kinds;
    };
    const first = await looked('Otro párrafo.');
    expect(first[0]).toBe('the same');
    expect(first).toContain('workbook');
    const second = await looked('Otro más.');
    expect(second[0]).toBe('workbook');
    expect([...second].sort()).toEqual([...first].sort());
  });
});
