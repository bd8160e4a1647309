import type { Reference } from '../model/data-files.ts';
import type { Desk } from './desk.ts';
import { listed } from './listed.ts';

/** `2012`; `2012a` and `2012b` where one organisation has two references of a year. */
export function citedYear(reference: Reference, { edition, say }: Desk): string {
  const name = say(reference.organisation);
  const alike = edition.references.filter(
    ({ organisation, year }) => say(organisation) === name && year === reference.year,
  );
  const suffix = alike.length > 1 ? String.fromCharCode(97 + alike.indexOf(reference)) : '';
  return `${reference.year}${suffix}`;
}

/** `OIT, 2012` */
export function citationOf(reference: Reference, desk: Desk): string {
  return `${desk.say(reference.organisation)}, ${citedYear(reference, desk)}`;
}

/** `Fuente: OIT, 2012; UNODC, 2009`: of the references with these ids; empty when there are none. */
export function sourceLine(ids: readonly string[] | undefined, desk: Desk): string {
  const cited = (ids ?? []).flatMap((id) => desk.edition.references.filter((each) => each.id === id));
  if (cited.length === 0) return '';
  const citations = cited.map((each) => citationOf(each, desk));
  return desk.words('slide.source', { source: listed(citations, desk.words) });
}
