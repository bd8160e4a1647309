import type { DirectiveOf } from '../model/content.ts';
import { inLanguage } from '../model/identifier.ts';
import type { Kit } from '../model/kit.ts';
import type { OpenQuestion } from '../model/open-question.ts';
import type { Data } from '../model/parsed.ts';
import { type Place, placeAt } from '../model/place.ts';
import { ownInlines, plainText, walkBlocks } from '../model/walk.ts';
import { blocksNamed, pagesOf } from './kit-texts.ts';

/** A question that the authors of a kit left open, in the source language. */
export interface AskedQuestion {
  readonly question: string;
  readonly who: string;
  readonly since: string;
  readonly place: Place;
}

const LONGEST = 140;

/** All words of the block, cut where a report would grow too long. */
function questionOf({ label, children }: DirectiveOf<'to-confirm'>): string {
  const texts = [label, ...walkBlocks(children).map(ownInlines)].map((inlines) => plainText(inlines).trim());
  const text = texts.filter(Boolean).join(' ').replace(/\s+/g, ' ');
  const letters = Array.from(text);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').trimEnd()}…` : text;
}

/** What such a block does not say. */
export function missingIn(block: DirectiveOf<'to-confirm'>): readonly ('question' | 'who' | 'since')[] {
  const { who, since } = block.attributes;
  const said = { question: questionOf(block), who, since };
  return (['question', 'who', 'since'] as const).filter((name) => !said[name]);
}

function* askedInPages(kit: Kit): Generator<AskedQuestion> {
  const source = kit.languages[0].language;
  for (const { language, body } of pagesOf(kit)) {
    if (language !== source) continue;
    for (const block of blocksNamed(body, 'to-confirm')) {
      const { who = '', since = '' } = block.attributes;
      if (missingIn(block).length > 0) continue;
      yield { question: questionOf(block), who, since, place: block.opening };
    }
  }
}

type Asked = readonly [pointer: string, asked: OpenQuestion | undefined];

function askedInManifest({ value }: Kit['manifest']): readonly Asked[] {
  return [
    ...(value['to-confirm'] ?? []).map((asked, at): Asked => [`/to-confirm/${at}`, asked]),
    ...Object.entries(value.audiences).flatMap(([id, { days }]) =>
      days.map((day, at): Asked => [`/audiences/${id}/days/${at}/to-confirm`, day['to-confirm']]),
    ),
  ];
}

function askedInList(
  list: Data<readonly { readonly 'to-confirm'?: OpenQuestion | undefined }[]>,
): readonly Asked[] {
  return list.value.map((item, at): Asked => [`/${at}/to-confirm`, item['to-confirm']]);
}

/** Every complete open question of a kit: those of its data, then those of its pages. A translation asks nothing new. */
export function* askedQuestions(kit: Kit): Generator<AskedQuestion> {
  const { manifest, contacts, glossary, references } = kit;
  const source = kit.languages[0].language;
  const files = [
    { data: manifest, all: askedInManifest(manifest) },
    ...[contacts, glossary, references].map((data) => ({ data, all: askedInList(data) })),
  ];
  for (const { data, all } of files) {
    for (const [pointer, asked] of all) {
      if (!asked) continue;
      const place = data.places.get(pointer)?.key ?? placeAt(data.places, pointer, data.path);
      const { since } = asked;
      yield {
        question: inLanguage(asked.question, source),
        who: inLanguage(asked.who, source),
        since,
        place,
      };
    }
  }
  yield* askedInPages(kit);
}
