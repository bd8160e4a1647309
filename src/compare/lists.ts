import type { Contact, Medium, Reference, Term } from '../model/data-files.ts';
import { inLanguage } from '../model/identifier.ts';
import type { Kit } from '../model/kit.ts';
import type { KitChanges } from '../model/kit-changes.ts';
import type { OpenQuestion } from '../model/open-question.ts';
import type { Fields } from './fields.ts';
import { type Comparable, compareItems } from './items.ts';

/** What of an entry is to be confirmed, by whom, since when. */
function openFields(open: OpenQuestion | undefined): Fields {
  return { 'to-confirm': open?.question, who: open?.who, since: open?.since };
}

function contactOf(contact: Contact, language: string): Comparable {
  const { id, for: serves, 'to-confirm': open, ...fields } = contact;
  const title = [contact.institution, contact.service].map((text) => inLanguage(text, language)).join(': ');
  return { id, title, fields: { ...fields, for: [...serves], ...openFields(open) } };
}

function termOf(entry: Term, language: string): Comparable {
  const { id, term, definition, source, forms = {}, 'to-confirm': open } = entry;
  const other = Object.entries(forms).map(([tongue, list]) => `${tongue}: ${list.join(', ')}`);
  return {
    id,
    title: inLanguage(term, language),
    fields: { term, definition, source, forms: other, ...openFields(open) },
  };
}

function referenceOf({ id, 'to-confirm': open, ...fields }: Reference, language: string): Comparable {
  return { id, title: inLanguage(fields.title, language), fields: { ...fields, ...openFields(open) } };
}

function mediumOf({ id, captions, ...fields }: Medium, language: string): Comparable {
  return {
    id,
    title: inLanguage(fields.title, language),
    fields: { ...fields, captions: captions && [...captions] },
  };
}

/** What changed in contacts, glossary, references and media. Titles are in the source language. */
export function compareLists(
  before: Kit,
  after: Kit,
): Pick<KitChanges, 'contacts' | 'glossary' | 'references' | 'media'> {
  const { language } = after.languages[0];
  const compare = <T>(
    listOf: (kit: Kit) => readonly T[],
    describe: (one: T, language: string) => Comparable,
  ) => {
    const [old, now] = [before, after].map((kit) => listOf(kit).map((one) => describe(one, language)));
    return compareItems(old ?? [], now ?? []);
  };
  return {
    contacts: compare((kit) => kit.contacts.value, contactOf),
    glossary: compare((kit) => kit.glossary.value, termOf),
    references: compare((kit) => kit.references.value, referenceOf),
    media: compare((kit) => kit.media.value, mediumOf),
  };
}
