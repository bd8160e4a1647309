import { describe, expect, it } from 'vitest';
import { linkKit } from '../../src/link/link-kit.ts';
import type { Block } from '../../src/model/content.ts';
import type { Kit } from '../../src/model/kit.ts';
import { parseKit } from '../../src/parse/parse-kit.ts';
import { choosePicture } from '../../src/select/choose-picture.ts';
import { createBlockFilter } from '../../src/select/filter-blocks.ts';
import { inSourceLanguage } from '../../src/select/in-source-language.ts';
import type { Reader } from '../../src/select/reader.ts';
import { figure } from '../helpers/content.ts';
import { filesOf } from '../validate/example-kit.ts';

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"></svg>\n';

function kitWith(...pictures: readonly string[]): Kit {
  const files = filesOf({ files: Object.fromEntries(pictures.map((path) => [path, DRAWING])) });
  const sources = Object.entries(files).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
  const { kit } = linkKit(parseKit(sources), []);
  if (!kit) throw new Error('The example kit is broken');
  return kit;
}

function pictureIn(block: Block, language: string): string {
  const kit = kitWith('assets/ruta.svg', 'assets/fr/ruta.svg');
  const { audiences } = kit.manifest.value;
  const [[audienceId, audience] = []] = Object.entries(audiences);
  if (audienceId === undefined || !audience) throw new Error('The example kit has no audience');
  const reader: Reader = { audienceId, audience, language, role: 'trainer' };
  const [shown] = createBlockFilter(reader, choosePicture(kit, reader))([block]);
  return shown?.type === 'figure' && shown.target.kind === 'asset' ? shown.target.path : '';
}

describe('which version of a picture is shown', () => {
  const route = figure('assets/ruta.svg', 'La ruta');

  it('is the one in the language of the edition, where there is one', () => {
    expect(pictureIn(route, 'fr')).toBe('assets/fr/ruta.svg');
    expect(pictureIn(route, 'en')).toBe('assets/ruta.svg');
  });

  it('is the one in the language of the text around it, where that stayed in the source’s', () => {
    const [inSpanish = route] = inSourceLanguage([route], 'es');
    expect(pictureIn(inSpanish, 'fr')).toBe('assets/ruta.svg');
  });
});
