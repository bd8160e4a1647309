import type { Telling } from '../../model/change-story.ts';
import type { ItemChange, PageChange, SectionChange } from '../../model/kit-changes.ts';
import type { Words } from '../../model/strings.ts';
import { quote, sentence } from './sentence.ts';
import { tellEdit } from './tell-edit.ts';
import { tellField } from './tell-field.ts';

/** Whose words stand in the section that they lie in; what is left of them is told by name. */
const TOLD_BY_WORDS: ReadonlySet<string> = new Set([
  'stem',
  'options',
  'rationale',
  'shown',
  'notes',
  'title',
]);

/** `Cambia la pregunta «¿Basta una señal?».` */
export function tellThing(
  thing: Pick<ItemChange, 'change' | 'title'>,
  key: string,
  { words, details = [] }: { readonly words: Words; readonly details?: readonly Telling[] },
): Telling {
  const what = words(`thing.${key}`, { title: quote(thing.title, words) });
  return sentence(words(`${thing.change}`, { what }), details);
}

function sectionThing({ block, title }: SectionChange): string {
  return title === '' ? 'text.untitled' : block;
}

function tellSection(section: SectionChange, items: readonly ItemChange[], words: Words): Telling {
  const item = items.find(({ id }) => section.name.endsWith(`:${id}`));
  const named = (item?.fields ?? []).filter(({ field }) => !TOLD_BY_WORDS.has(field));
  const own = section.fields.filter(
    ({ field, of }) => of !== undefined || !named.some((each) => each.field === field),
  );
  const details = [
    ...[...named, ...own].map((field) => tellField(field, words)),
    ...section.edits.map((edit) => tellEdit(edit, words)),
  ];
  const isForm = details.length === 0 && section.change === 'changed';
  return tellThing(section, sectionThing(section), {
    words,
    details: isForm ? [sentence(words('only-form'))] : details,
  });
}

/** A thing inside a section: that it changed is said by name, its words where the section is told. */
function tellInner(item: ItemChange, key: string, words: Words): Telling {
  const named = item.fields.filter(({ field }) => !TOLD_BY_WORDS.has(field));
  return tellThing(item, key, { words, details: named.map((field) => tellField(field, words)) });
}

function isOwnSection({ id }: ItemChange, block: string, sections: readonly SectionChange[]): boolean {
  return sections.some(({ name }) => name === `${block}:${id}`);
}

function detailsOf(page: PageChange, words: Words): readonly Telling[] {
  const { objectives, questions, slides, sections } = page;
  const inner = (items: readonly ItemChange[], block: string): readonly Telling[] =>
    items.filter((item) => !isOwnSection(item, block, sections)).map((item) => tellInner(item, block, words));
  return [
    ...(page['moved-from'] ? [sentence(words('moved', { from: page['moved-from'], to: page.name }))] : []),
    ...page.fields.map((field) => tellField(field, words)),
    ...objectives.map((objective) =>
      tellThing(objective, 'objective', {
        words,
        details: objective.fields.map((field) => tellField(field, words)),
      }),
    ),
    ...inner(questions, 'question'),
    ...inner(slides, 'slide'),
    ...sections.map((section) => tellSection(section, [...questions, ...slides], words)),
  ];
}

/** A page of the kit: that it came or went, or all that changed in it. */
export function tellPage(page: PageChange, words: Words): Telling {
  return tellThing(page, 'item', { words, details: detailsOf(page, words) });
}
