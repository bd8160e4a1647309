import type { Block, Directive } from '../model/content.ts';
import type { Kit } from '../model/kit.ts';
import type { Page } from '../model/parsed.ts';
import type { Place } from '../model/place.ts';
import type { Words } from '../model/strings.ts';
import { childBlocks, ownInlines, plainText } from '../model/walk.ts';

/** A part of a file, as the outline of an editor shows it. */
export interface Symbol {
  readonly name: string;
  readonly detail: string;
  readonly block: Directive['name'];
  readonly place: Place;
  readonly opening: Place;
  readonly children: readonly Symbol[];
}

const SHOWN: readonly Directive['name'][] = [
  'activity',
  'case',
  'choice',
  'question',
  'safeguarding',
  'slide',
  'solution',
  'to-confirm',
];
const LONGEST = 60;

/** The block's label, else its heading, else its first words, else its id, else its name. */
function nameOf({ label, children, id, name }: Directive): string {
  const texts = [
    plainText(label),
    ...children.filter(({ type }) => type === 'heading').map((block) => plainText(ownInlines(block))),
    ...children.filter(({ type }) => type === 'paragraph').map((block) => plainText(ownInlines(block))),
    id ?? '',
  ];
  const text = texts.map((each) => each.trim()).find((each) => each !== '') ?? name;
  const letters = Array.from(text);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').trimEnd()}…` : text;
}

function detailOf(block: Directive, words: Words): string {
  const minutes = block.name === 'activity' ? block.attributes.minutes : undefined;
  return minutes === undefined ? block.name : `${block.name} · ${words('minutes', { n: minutes })}`;
}

function symbolsIn(blocks: readonly Block[], words: Words): readonly Symbol[] {
  return blocks.flatMap((block): readonly Symbol[] => {
    const children = symbolsIn(childBlocks(block), words);
    if (block.type !== 'directive' || !SHOWN.includes(block.name)) return children;
    const { name, place, opening } = block;
    return [{ name: nameOf(block), detail: detailOf(block, words), block: name, place, opening, children }];
  });
}

function pageAt(kit: Kit, path: string): Page<unknown> | undefined {
  return kit.languages
    .flatMap(({ chapters, modules, readings, aids }): readonly Page<unknown>[] => [
      ...chapters,
      ...readings,
      ...aids,
      ...modules.flatMap((module) => [module, ...module.sessions]),
    ])
    .find((page) => page.path === path);
}

/** The parts of a file that people look for, as they stand in one another. */
export function outlineOf(kit: Kit | undefined, path: string, words: Words): readonly Symbol[] {
  const page = kit && pageAt(kit, path);
  return page ? symbolsIn(page.body, words) : [];
}
