import { describe, expect, it } from 'vitest';
import { openPress } from '../../src/pipeline/press.ts';
import { readKit } from '../../src/pipeline/read-kit.ts';
import { createRebuilder, type Draft } from '../../src/pipeline/rebuild-kit.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';

const WANTED = {
  audiences: [],
  languages: [],
  roles: ['participant', 'trainer'],
  documents: ['workbook', 'handout-6', 'slides'],
} as const;

async function draftWith(bullet: string, text: string): Promise<Draft> {
  const body = `:::slide{#mirar}\n## Mirar\n- ${bullet}\n:::\n\n${text}`;
  const host = createMemoryHost(below('kits/prueba', kitWith(body)));
  const { kit, sources } = await readKit('kits/prueba', host);
  if (!kit) throw new Error('the kit cannot be read');
  return { kit, sources, press: await openPress(host, { languages: ['es'], producer: 'relevo', date: 0 }) };
}

describe('a kit that is built again and again', () => {
  it('is looked at first where a changed line shows, the quickest first', async () => {
    const rebuilder = createRebuilder(WANTED);
    for (const _ of rebuilder.learn(await draftWith('Despacio', 'Un párrafo.')));
    const looked = async (bullet: string, text: string): Promise<readonly string[]> => {
      const kinds: string[] = [];
      for await (const made of rebuilder.rebuild(await draftWith(bullet, text)))
        kinds.push(made?.kind ?? 'the same');
      return kinds;
    };
    const prose = await looked('Despacio', 'Otro párrafo.');
    expect(prose[0]).toBe('workbook');
    expect(prose.slice(1)).not.toContain('workbook');
    const slide = await looked('Con calma', 'Otro párrafo.');
    expect(slide.slice(0, 2)).toEqual(['handout-6', 'slides']);
  });
});
