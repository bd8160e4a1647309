import { remember } from '../lib/remember.ts';
import type { Block, Directive, DirectiveOf, Inline } from '../model/content.ts';
import type { AidFront, ChapterFront, ModuleFront, ReadingFront } from '../model/front-matter.ts';
import type { Kit, Session } from '../model/kit.ts';
import type { Page } from '../model/parsed.ts';
import type { BlockName } from '../model/visibility.ts';
import { isBlock, ownInlines, walkBlocks, walkInlines } from '../model/walk.ts';

interface Tongue {
  readonly language: string;
}

/** A page with its kind and language, so that a rule can go through all of them. */
export type KitPage =
  | ({ readonly kind: 'chapter' } & Tongue & Page<ChapterFront>)
  | ({ readonly kind: 'module' } & Tongue & Page<ModuleFront>)
  | ({ readonly kind: 'session' } & Tongue & Session)
  | ({ readonly kind: 'reading' } & Tongue & Page<ReadingFront>)
  | ({ readonly kind: 'aid' } & Tongue & Page<AidFront>);

/** Every page of every language. */
export function* pagesOf(kit: Kit): Generator<KitPage> {
  for (const { language, chapters, modules, readings, aids } of kit.languages) {
    for (const chapter of chapters) yield { kind: 'chapter', language, ...chapter };
    for (const module of modules) {
      yield { kind: 'module', language, ...module };
      for (const session of module.sessions) yield { kind: 'session', language, ...session };
    }
    for (const reading of readings) yield { kind: 'reading', language, ...reading };
    for (const aid of aids) yield { kind: 'aid', language, ...aid };
  }
}

/** Every session of every language. */
export function sessionsOf(kit: Kit): readonly Session[] {
  return kit.languages.flatMap(({ modules }) => modules.flatMap(({ sessions }) => sessions));
}

/** How long each session lasts, by `module-id/session-id`, as the source language says. */
export function sessionMinutesByKey({ languages }: Kit): ReadonlyMap<string, number> {
  const all = languages[0].modules.flatMap(({ sessions }) => sessions);
  return new Map(all.map(({ key, value }) => [key, value.minutes]));
}

/** A text with everything in it laid side by side, so that every rule can look without walking anew. */
export interface FlatText extends KitText {
  /** At any depth, in reading order. */
  readonly all: readonly Block[];
  /** At any depth, in reading order. */
  readonly inlines: readonly Inline[];
}

/** The texts of the kit, walked once. */
export const flatTexts: (kit: Kit) => readonly FlatText[] = remember((kit) =>
  [...textsOf(kit)].map((text) => {
    return { ...text, all: blocksIn(text.blocks), inlines: inlinesIn(text.blocks) };
  }),
);

export interface KitText {
  readonly language: string;
  readonly blocks: readonly Block[];
}

/** Everything that is printed of a kit: the bodies of its pages, and of its changelog. */
export function* textsOf(kit: Kit): Generator<KitText> {
  for (const { language, body } of pagesOf(kit)) yield { language, blocks: body };
  for (const { body } of kit.releases) yield { language: kit.languages[0].language, blocks: body };
}

/** Every block below these, as `walkBlocks` gives them; walked once, however many rules ask. */
export const blocksIn: (blocks: readonly Block[]) => readonly Block[] = remember(walkBlocks);

/** Blocks of the kit format of one name, at any depth. */
export function* blocksNamed<N extends BlockName>(
  blocks: readonly Block[],
  name: N,
): Generator<Extract<Directive, DirectiveOf<N>>> {
  for (const block of blocksIn(blocks)) if (isBlock(block, name)) yield block;
}

/** Every inline below these blocks, in footnotes too. */
export const inlinesIn: (blocks: readonly Block[]) => readonly Inline[] = remember((blocks) =>
  blocksIn(blocks).flatMap((block) => walkInlines(ownInlines(block))),
);
