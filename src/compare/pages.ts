import type { AidFront, ModuleFront, Scope, SessionFront } from '../model/front-matter.ts';
import type { Kit, LanguageContent } from '../model/kit.ts';
import type { FieldChange, PageChange } from '../model/kit-changes.ts';
import { type NamedPage, namedPages } from '../model/translation/page-parts.ts';
import { compareFields } from './fields.ts';
import { pairById } from './items.ts';
import { compareBodies, compareOrder } from './sections.ts';
import { compareSessionItems } from './session-items.ts';

type AnyFront = NamedPage['page']['value'] &
  Partial<Pick<SessionFront, 'minutes' | 'intensity' | 'room' | 'needs' | 'references'>> &
  Partial<Pick<ModuleFront, 'summary'>> &
  Partial<Pick<AidFront, 'public'>> & { readonly for?: Scope | undefined };

function frontChanges(before: AnyFront, after: AnyFront): readonly FieldChange[] {
  const fields = ({ title, minutes, intensity, room, needs, references, ...front }: AnyFront) => ({
    title,
    minutes,
    intensity,
    room,
    needs: needs && [...needs],
    references: references && [...references],
    summary: front.summary,
    public: front.public,
    audiences: front.for?.audiences && [...front.for.audiences],
    sectors: front.for?.sectors && [...front.for.sectors],
    tracks: front.for?.tracks && [...front.for.tracks],
  });
  return compareFields(fields(before), fields(after));
}

const KINDS: Readonly<Record<string, PageChange['kind']>> = {
  methodology: 'chapter',
  readings: 'reading',
  aids: 'aid',
};

function kindOf(name: string): PageChange['kind'] {
  const [folder = '', ...rest] = name.split('/');
  return KINDS[folder] ?? (rest.length === 1 ? 'module' : 'session');
}

const NOTHING = { fields: [], objectives: [], questions: [], slides: [], sections: [] } as const;

function comparePair(
  [old, now]: readonly [NamedPage | undefined, NamedPage | undefined],
  language: string,
): readonly PageChange[] {
  const one = now ?? old;
  if (!one) return [];
  const about = { kind: kindOf(one.name), name: one.name, language, title: one.page.value.title };
  if (!old || !now) return [{ ...about, change: old ? 'removed' : 'added', ...NOTHING }];
  const moved = old.name === now.name ? {} : { 'moved-from': old.name };
  const found = {
    ...moved,
    fields: [...frontChanges(old.page.value, now.page.value), ...compareOrder(old.page.body, now.page.body)],
    ...compareSessionItems(old.page, now.page),
    sections: compareBodies(old.page.body, now.page.body),
  };
  const isSame = Object.values(found).every((each) => each.length === 0);
  return isSame ? [] : [{ ...about, change: 'changed', ...found }];
}

function idOf({ name, page }: NamedPage): string {
  return `${kindOf(name)} ${page.value.id}`;
}

/** A session keeps its id when it goes to another module. */
function isMove(before: NamedPage, after: NamedPage): boolean {
  return before.name !== after.name && idOf(before) === idOf(after);
}

function pairPages(before: readonly NamedPage[], after: readonly NamedPage[]) {
  const pairs = pairById(before, after, ({ name }) => name);
  const gone = pairs.flatMap(([old, now]) => (old && !now ? [old] : []));
  const origins = new Map(
    pairs.flatMap(([old, now]) => {
      const origin = now && !old ? gone.find((each) => isMove(each, now)) : undefined;
      return now && origin ? [[now, origin] as const] : [];
    }),
  );
  const moved = new Set(origins.values());
  return pairs
    .filter(([old, now]) => now || !old || !moved.has(old))
    .map(([old, now]) => [old ?? (now && origins.get(now)), now] as const);
}

function contentIn({ languages }: Kit, language: string): LanguageContent {
  const found = languages.find((each) => each.language === language);
  return found ?? { language, chapters: [], modules: [], readings: [], aids: [] };
}

/** What changed in pages, in every language that either version has, the newer one's first. */
export function comparePages(before: Kit, after: Kit): readonly PageChange[] {
  const languages = [...after.languages, ...before.languages].map(({ language }) => language);
  return [...new Set(languages)].flatMap((language) => {
    const [old, now] = [contentIn(before, language), contentIn(after, language)];
    return pairPages(namedPages(old), namedPages(now)).flatMap((pair) => comparePair(pair, language));
  });
}
