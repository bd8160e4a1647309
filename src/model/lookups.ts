import type { Term } from './data-files.ts';

function formsOf({ id, term, forms }: Term, language: string): readonly string[] {
  return [id, term[language] ?? '', ...(forms?.[language] ?? [])];
}

/** Small letters, and one apostrophe: which of the two a keyboard wrote is no other word. */
function comparable(form: string): string {
  return form.normalize('NFC').toLowerCase().replaceAll("'", '’');
}

/** The glossary's term that a mention names: by id, by the term, or by another form of it, whatever the case. */
export function findTerm(glossary: readonly Term[], mention: string, language: string): Term | undefined {
  const wanted = comparable(mention);
  return glossary.find((term) => formsOf(term, language).some((form) => comparable(form) === wanted));
}
