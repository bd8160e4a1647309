import type { Kit } from '../model/kit.ts';
import type { ThingKind } from './named-things.ts';

/** Paths of files whose names are not known while the file is broken. */
const FILES: Readonly<Record<ThingKind, RegExp>> = {
  term: /^glossary\.yaml$/,
  reference: /^references\.yaml$/,
  contact: /^contacts\.yaml$/,
  asset: /^assets\//,
  objective: /^[^/]+\/modules\//,
  session: /^[^/]+\/modules\//,
  audience: /^kit\.yaml$/,
  language: /^kit\.yaml$/,
};

/** Might a file that could not be read hold that name? */
export function mayBeUnread(kit: Kit, kind: ThingKind, name: string): boolean {
  const wanted = name.split('/');
  return kit.broken.some(
    ({ path, id }) =>
      FILES[kind].test(path) && (kind !== 'session' || id === undefined || wanted.includes(id)),
  );
}

function termsIn(kit: Kit, language: string): readonly string[] {
  return kit.glossary.value.flatMap(({ id, term, forms }) => [
    id,
    ...(term[language] === undefined ? [] : [term[language]]),
    ...(forms?.[language] ?? []),
  ]);
}

/** A picture under `assets/<language>/` stands for the one without the language. */
function assetsIn(kit: Kit, language: string): readonly string[] {
  const prefix = `assets/${language}/`;
  return [...kit.assets.keys()].flatMap((path) =>
    path.startsWith(prefix) ? [path, `assets/${path.slice(prefix.length)}`] : [path],
  );
}

/** Every name of that kind that stands for something, as it may be written in a text of that language. */
export function knownNames(kit: Kit, kind: ThingKind, language: string): readonly string[] {
  const sessions = kit.languages.flatMap(({ modules }) => modules.flatMap((module) => module.sessions));
  switch (kind) {
    case 'term':
      return termsIn(kit, language);
    case 'reference':
      return kit.references.value.map(({ id }) => id);
    case 'contact':
      return kit.contacts.value.map(({ id }) => id);
    case 'asset':
      return assetsIn(kit, language);
    case 'objective':
      return sessions.flatMap(({ value }) => value.objectives.map(({ id }) => id));
    case 'session':
      return sessions.map(({ key }) => key);
    case 'audience':
      return Object.keys(kit.manifest.value.audiences);
    case 'language':
      return kit.manifest.value.languages;
  }
}
