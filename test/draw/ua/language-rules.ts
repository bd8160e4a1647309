import { asText, type Dictionary } from '../../helpers/pdf-objects.ts';
import type { Mark } from './read-content.ts';
import type { StructureElement } from './read-structure.ts';
import {
  dictionaryRule,
  elementRule,
  fileRule,
  type UaAnnotation,
  type UaFile,
  type UaRule,
} from './rule.ts';

const LANGUAGE = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

/** A rule that holds by itself wherever the catalog names a language. */
function unlessNamed(rule: UaRule): UaRule {
  return { id: rule.id, check: (file) => (file.hasLanguage ? [] : rule.check(file)) };
}

/** The element, or one around it, has a language. */
function speaks(element: StructureElement | undefined): boolean {
  return element !== undefined && (asText(element.entries['/Lang']) !== undefined || speaks(element.parent));
}

function entryRule(id: string, key: string): UaRule {
  return unlessNamed(
    elementRule(id, (element) =>
      element.entries[key] === undefined || speaks(element) ? undefined : `${key} in no language`,
    ),
  );
}

function ownerOf(mark: Mark, page: string, { elements }: UaFile): StructureElement | undefined {
  return elements.find(({ contents }) =>
    contents.some((one) => one.page === page && one.mcid === mark.mcid && mark.mcid !== undefined),
  );
}

/** A language within marked content, or of the element that owns it. */
function isSpoken(marks: readonly Mark[], page: string, file: UaFile): boolean {
  return marks.some((mark) => mark.entries.has('/Lang') || speaks(ownerOf(mark, page, file)));
}

/** Replacement texts that stand in the content itself. */
function spanRule(id: string, key: string): UaRule {
  return unlessNamed({
    id,
    check: (file) =>
      file.contents.flatMap(({ page, marks }) =>
        marks
          .filter(({ mark }) => mark.tag === 'Span' && mark.entries.has(key))
          .filter(({ mark, around }) => !isSpoken([mark, ...around], page, file))
          .map(() => `a span with ${key} in no language`),
      ),
  });
}

function annotationRule(id: string, key: string, isMeant: (one: UaAnnotation) => boolean): UaRule {
  return unlessNamed({
    id,
    check: ({ annotations }) =>
      annotations
        .filter((one) => isMeant(one) && one.entries[key] !== undefined && one.entries['/Lang'] === undefined)
        .map(({ reference }) => `annotation ${reference}: ${key} in no language`),
  });
}

/** The languages that stand in content, as texts. */
function languagesIn({ contents }: UaFile): readonly string[] {
  return contents.flatMap(({ marks }) =>
    marks.flatMap(({ mark }) => {
      const language = mark.entries.get('/Lang');
      return Buffer.isBuffer(language) ? language.toString('latin1') : [];
    }),
  );
}

function isIdentifier(value: string | undefined): boolean {
  return value === undefined || LANGUAGE.test(value);
}

function languageOf(entries: Dictionary): string | undefined {
  return asText(entries['/Lang']);
}

const WELL_NAMED: UaRule = {
  id: '7.2-29',
  check: (file) => [
    ...dictionaryRule('', (entries) =>
      isIdentifier(languageOf(entries)) ? undefined : `${languageOf(entries)} is no language`,
    ).check(file),
    ...languagesIn(file).filter((language) => !isIdentifier(language)),
  ],
};

/** In which language something is said: the second half of 7.2. */
export const LANGUAGE_RULES: readonly UaRule[] = [
  unlessNamed(fileRule('7.2-2', 'An outline in no language', ({ objects }) => !objects.catalog['/Outlines'])),
  entryRule('7.2-21', '/ActualText'),
  entryRule('7.2-22', '/Alt'),
  entryRule('7.2-23', '/E'),
  annotationRule('7.2-24', '/Contents', () => true),
  annotationRule('7.2-25', '/TU', ({ subtype }) => subtype === 'Widget'),
  WELL_NAMED,
  spanRule('7.2-30', '/ActualText'),
  spanRule('7.2-31', '/Alt'),
  spanRule('7.2-32', '/E'),
  unlessNamed(fileRule('7.2-33', 'Metadata in no language', ({ xmp }) => !/xml:lang="x-default"/.test(xmp))),
  unlessNamed({
    id: '7.2-34',
    check: (file) =>
      file.contents.flatMap(({ page, texts }) =>
        texts
          .filter(({ marks }) => !isSpoken(marks, page, file))
          .slice(0, 1)
          .map(() => 'text in no language'),
      ),
  }),
];
