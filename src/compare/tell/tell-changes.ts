import type { ChangeStory, StoryChapter, Telling } from '../../model/change-story.ts';
import { inLanguage } from '../../model/identifier.ts';
import type { Kit } from '../../model/kit.ts';
import type { ItemChange, KitChanges, PageChange } from '../../model/kit-changes.ts';
import type { Words } from '../../model/strings.ts';
import { sentence } from './sentence.ts';
import { summarise } from './summarise.ts';
import { tellDocuments } from './tell-documents.ts';
import { tellField } from './tell-field.ts';
import { tellPage, tellThing } from './tell-page.ts';

export interface TellOptions {
  /** Of the area `changes`. */
  readonly words: Words;
  /** The newer version, for the titles of its audiences. */
  readonly kit: Kit;
  /** The language that those are given in. */
  readonly language: string;
}

function chapter(title: string, tellings: readonly Telling[], note = ''): readonly StoryChapter[] {
  return tellings.length === 0 ? [] : [{ title, tellings, note }];
}

const PAGE_KINDS = ['session', 'module', 'chapter', 'reading', 'aid'] as const;

function pageChapters(pages: readonly PageChange[], { words, kit }: TellOptions): readonly StoryChapter[] {
  const source = kit.languages[0].language;
  const languages = [...new Set(pages.map(({ language }) => language))];
  return languages.flatMap((language) =>
    PAGE_KINDS.flatMap((kind) => {
      const own = pages.filter((page) => page.kind === kind && page.language === language);
      const title = words(`chapter.${kind}`);
      return chapter(
        language === source ? title : `${title} (${language})`,
        own.map((page) => tellPage(page, words)),
      );
    }),
  );
}

function tellItem(item: ItemChange, words: Words): Telling {
  return tellThing(item, 'item', { words, details: item.fields.map((field) => tellField(field, words)) });
}

function itemChapters(changes: KitChanges, { words }: TellOptions): readonly StoryChapter[] {
  return (['audiences', 'contacts', 'references', 'glossary', 'media'] as const).flatMap((key) =>
    chapter(
      words(`chapter.${key}`),
      changes[key].map((item) => tellItem(item, words)),
    ),
  );
}

function titleOf({ kit, before, after }: KitChanges, words: Words): string {
  const dated = ({ version, date }: KitChanges['before']): string =>
    date ? `${version} (${date})` : version;
  const key = before.version === after.version ? 'title.same-version' : 'title';
  return words(key, { kit, before: dated(before), after: dated(after) });
}

/** What changed in words, for trainers: what to know first, then all of it, then what to print again. */
export function tellChanges(changes: KitChanges, options: TellOptions): ChangeStory {
  const { words, kit, language } = options;
  const audienceTitle = (id: string): string =>
    inLanguage(kit.manifest.value.audiences[id]?.title, language) || id;
  const files = changes.files.map(({ path, change }) =>
    sentence(words(change, { what: words('thing.file', { title: path }) })),
  );
  return {
    title: titleOf(changes, words),
    summary: summarise(changes, words),
    chapters: [
      ...chapter(
        words('chapter.settings'),
        changes.settings.map((field) => tellField(field, words)),
      ),
      ...pageChapters(changes.pages, options),
      ...itemChapters(changes, options),
      ...chapter(words('chapter.files'), files),
      ...tellDocuments(changes.documents, { words, titleOf: audienceTitle }),
    ],
  };
}
