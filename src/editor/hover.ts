import type { Diagnostic } from '../model/diagnostic.ts';
import { inLanguage } from '../model/identifier.ts';
import type { Kit } from '../model/kit.ts';
import type { OpenQuestion } from '../model/open-question.ts';
import { type Place, type Point, placeHas } from '../model/place.ts';
import { docsLanguage, type Rule } from '../model/rule.ts';
import type { Words } from '../model/strings.ts';
import { BLOCK_NAMES } from '../model/visibility.ts';
import type { Cursor } from './cursor.ts';
import { type Entry, entryNamed, languageOf } from './entries.ts';
import { cursorIn, type OpenText } from './open-text.ts';

/** What is known of the thing at a point, in Markdown. */
export interface Hover {
  readonly markdown: string;
  readonly place: Place;
}

interface Asked {
  readonly kit: Kit | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly rules: readonly Rule[];
  /** Of the area `editor`. */
  readonly words: Words;
  /** Of the tool: which of a rule's explanations is shown. */
  readonly language: string;
}

function linesOf(...lines: readonly (string | undefined | false)[]): string {
  return lines.filter((line) => line !== undefined && line !== false && line !== '').join('\n\n');
}

/** What of a fact is to be confirmed, and who can answer. */
function askedText(
  { 'to-confirm': asked }: { readonly 'to-confirm'?: OpenQuestion | undefined },
  words: Words,
  languages: readonly string[],
): string | undefined {
  return (
    asked &&
    words('open-question', {
      question: inLanguage(asked.question, ...languages),
      who: inLanguage(asked.who, ...languages),
    })
  );
}

function entryText({ name, title, thing }: Entry, words: Words, languages: readonly string[]): string {
  const head = `**${title || name}**`;
  const dated = (key: string, day: string | undefined) => day !== undefined && words(key, { day });
  switch (thing.kind) {
    case 'term':
      return linesOf(
        head,
        inLanguage(thing.term.definition, ...languages),
        askedText(thing.term, words, languages),
      );
    case 'reference': {
      const { reference } = thing;
      const status = reference.status && words(`reference.${reference.status}`);
      const dates = [
        dated('reference.as-of', reference['as-of']),
        dated('reference.accessed', reference.accessed),
        askedText(reference, words, languages),
      ];
      return linesOf(
        head,
        `*${inLanguage(reference.title, ...languages)}*`,
        reference.url && `<${reference.url}>`,
        status,
        ...dates,
      );
    }
    case 'contact': {
      const { contact } = thing;
      return linesOf(
        head,
        inLanguage(contact.institution, ...languages),
        contact.phone && words('contact.phone', { phone: contact.phone }),
        inLanguage(contact.hours, ...languages),
        dated('contact.verified', contact['verified-on']),
        askedText(contact, words, languages),
      );
    }
    case 'objective':
      return linesOf(`**${name}** · ${thing.objective.level}`, title, thing.session.value.title);
    case 'session':
      return linesOf(head, words('minutes', { n: thing.session.value.minutes }));
    case 'audience':
    case 'asset':
      return head;
  }
}

function ruleText(id: string, { rules, language }: Asked): string | undefined {
  const docs = rules.find((rule) => rule.id === id)?.docs[docsLanguage(language)];
  return docs && linesOf(`**${id}** — ${docs.what}`, docs.why, docs.fix);
}

function cursorText(cursor: Cursor, path: string, { kit, words }: Asked): string | undefined {
  if (cursor.kind === 'block') {
    const known = (BLOCK_NAMES as readonly string[]).includes(cursor.typed.text);
    return known ? words(`block.${cursor.typed.text}`) : undefined;
  }
  if (cursor.kind !== 'name' || !kit) return undefined;
  const language = languageOf(kit, path);
  const entry = entryNamed(kit, { kind: cursor.thing, name: cursor.typed.text, language });
  return entry && entryText(entry, words, [language, kit.languages[0].language]);
}

/** What stands at a point, and why there is a finding; undefined when there is nothing to say. */
export function hoverAt(text: OpenText, point: Point, asked: Asked): Hover | undefined {
  const { path } = text;
  const cursor = cursorIn(text, point);
  const found = asked.diagnostics.filter(({ place }) => place.path === path && placeHas(place, point));
  const rules = [...new Set(found.map(({ rule }) => rule))];
  const parts = [cursor && cursorText(cursor, path, asked), ...rules.map((rule) => ruleText(rule, asked))];
  const markdown = parts.filter((part) => part !== undefined).join('\n\n---\n\n');
  if (markdown === '') return undefined;
  const { line } = point;
  const word = cursor && {
    path,
    start: { line, column: cursor.typed.start },
    end: { line, column: cursor.typed.end },
  };
  return { markdown, place: found[0]?.place ?? word ?? { path, start: point, end: point } };
}
