/** Ids of headings that other parts of a document link to; also the first word of the keys of their titles. */
export const GLOSSARY = 'glossary';
export const REFERENCES = 'references';

/** Of a session, by its number in the programme. */
export function sessionAnchor({ number }: { readonly number: number }): string {
  return `session-${number}`;
}
