import { type OpenText, openText } from '../../src/editor/open-text.ts';
import type { Point } from '../../src/model/place.ts';
import { type Texts, type Words, wordsOf } from '../../src/model/strings.ts';
import { type KitSession, openKitSession } from '../../src/pipeline/kit-session.ts';
import { readTemplate } from '../../src/pipeline/load-words.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';

export const SESSION = 'es/modules/01-marco/01-sesion.md';

/** The base kit, opened as an editor does. */
export function openKit(more = ''): Promise<KitSession> {
  return openKitSession('/work/kit', createMemoryHost(below('kit', kitWith(more))));
}

/** The words of the area `editor`. */
export async function editorWords(language: string): Promise<Words> {
  return wordsOf((await readTemplate(createMemoryHost(), 'strings', language, 'editor.json')) as Texts);
}

/** A text and the point in it that is marked `¦`. */
export function marked(path: string, text: string): { readonly text: OpenText; readonly point: Point } {
  const before = text.slice(0, text.indexOf('¦')).split('\n');
  const point = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return { text: openText(path, text.replace('¦', '')), point };
}
