import type { Kit, LanguageContent } from '../model/kit.ts';
import type { Data, Page } from '../model/parsed.ts';
import { type Place, placeAt } from '../model/place.ts';
import { attributePlace } from './attribute-place.ts';
import { blocksIn } from './kit-texts.ts';

/** An id where it is given, and among which others it must be the only one. */
export interface DeclaredId {
  readonly kind: string;
  readonly scope: string;
  readonly id: string;
  readonly place: Place;
}

const WITH_ID = ['activity', 'case', 'question', 'slide', 'to-confirm'];

function* blockIds(kit: Kit, page: Page<unknown>): Generator<Omit<DeclaredId, 'scope'>> {
  for (const block of blocksIn(page.body)) {
    if (block.type !== 'directive' || block.id === undefined || !WITH_ID.includes(block.name)) continue;
    const { opening, id } = block;
    const text = kit.lines.get(opening.path)?.[opening.start.line - 1] ?? '';
    const at = text.indexOf(`#${id}`);
    const start = { line: opening.start.line, column: at + 1 };
    const end = { line: opening.start.line, column: at + id.length + 2 };
    const place = at === -1 ? attributePlace(kit, block, { name: 'id' }) : { path: opening.path, start, end };
    yield { kind: block.name, id, place };
  }
}

function idOf(kind: string, page: Page<{ readonly id: string }>): Omit<DeclaredId, 'scope'> {
  return { kind, id: page.value.id, place: placeAt(page.places, '/id', page.path) };
}

function* languageIds(kit: Kit, content: LanguageContent): Generator<Omit<DeclaredId, 'scope'>> {
  for (const chapter of content.chapters) {
    yield idOf('chapter', chapter);
    yield* blockIds(kit, chapter);
  }
  for (const reading of content.readings) {
    yield idOf('reading', reading);
    yield* blockIds(kit, reading);
  }
  for (const aid of content.aids) {
    yield idOf('aid', aid);
    yield* blockIds(kit, aid);
  }
  for (const module of content.modules) {
    yield idOf('module', module);
    yield* blockIds(kit, module);
    for (const session of module.sessions) {
      yield { ...idOf('session', session), id: session.key };
      for (const [index, { id }] of session.value.objectives.entries()) {
        yield {
          kind: 'objective',
          id,
          place: placeAt(session.places, `/objectives/${index}/id`, session.path),
        };
      }
      yield* blockIds(kit, session);
    }
  }
}

function* listIds(
  kind: string,
  { path, value, places }: Data<readonly { readonly id: string }[]>,
): Generator<DeclaredId> {
  for (const [index, { id }] of value.entries()) {
    yield { kind, scope: path, id, place: placeAt(places, `/${index}/id`, path) };
  }
}

/** Every id that the kit gives to something, in reading order. Ids are the same in every language, and once in each. */
export function* declaredIds(kit: Kit): Generator<DeclaredId> {
  for (const content of kit.languages) {
    for (const found of languageIds(kit, content)) yield { ...found, scope: content.language };
  }
  yield* listIds('contact', kit.contacts);
  yield* listIds('term', kit.glossary);
  yield* listIds('reference', kit.references);
  yield* listIds('medium', kit.media);
}
