import type { Term } from './data-files.ts';

function formsOf({ id, term, forms }: Term, language: string): readonly string[] {
  return [id, term[language] ?? '', ...(forms?.[language] ?? [])];
}

/** The glossary's term that a mention names: by id, by the term, or by another form of it, whatever the case. */
export function findTerm(glossary: readonly Term[], mention: string, language: string): Term | undefined {
  const wanted = mention.normalize('NFC').toLowerCase();
  return glossary.find((term) => formsOf(term, language).some((form) => form.toLowerCase() === wanted));
}
