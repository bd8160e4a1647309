import { describe, expect, it } from 'vitest';
import { BLOCK_NAMES } from '../../src/model/visibility.ts';
import { readTemplate } from '../../src/pipeline/load-words.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';

async function textsIn(language: string): Promise<Readonly<Record<string, string>>> {
  const texts = await readTemplate(createMemoryHost(), 'strings', language, 'editor.json');
  return texts as Readonly<Record<string, string>>;
}

function gapsOf(text: string | undefined): readonly string[] {
  return [...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([gap]) => gap);
}

describe('the words of the editor', () => {
  it.each(['en', 'fr'])('say in %s all that they say in Spanish, with the same gaps', async (language) => {
    const spanish = await textsIn('es');
    const other = await textsIn(language);
    expect(Object.keys(other)).toEqual(Object.keys(spanish));
    for (const [key, text] of Object.entries(spanish)) expect(gapsOf(other[key])).toEqual(gapsOf(text));
  });

  it('explain every block', async () => {
    const told = Object.keys(await textsIn('es')).filter((key) => key.startsWith('block.'));
    expect(told).toEqual(BLOCK_NAMES.map((name) => `block.${name}`));
  });
});
