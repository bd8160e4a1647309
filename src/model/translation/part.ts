import { sha256 } from '../../lib/sha256.ts';
import type { Block } from '../content.ts';
import type { Place } from '../place.ts';
import { ownInlines, plainText, walkBlocks } from '../walk.ts';

/** A piece of a kit in one language, as `translations.lock` names it. */
export interface Part {
  /** The same in every language: `modules/marco/base#activity:ronda`, `glossary.yaml#senal`. */
  readonly id: string;
  /** What of it stands before `#`. */
  readonly page: string;
  readonly path: string;
  readonly place: Place;
  /** 16 hex digits of what the author wrote. */
  readonly hash: string;
  readonly words: number;
}

/** The first 64 bits of a SHA-256: enough to tell two versions of one text apart. */
function hashOf(text: string): string {
  return sha256(text).slice(0, 16);
}

function countWords(texts: readonly string[]): number {
  return texts.reduce(
    (sum, text) => sum + text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    0,
  );
}

/** Hash and number of words of texts that stand in YAML. */
export function measureTexts(texts: readonly string[]): Pick<Part, 'hash' | 'words'> {
  return { hash: hashOf(JSON.stringify(texts)), words: countWords(texts) };
}

/**
 * Hash and number of words of blocks. The hash is of the lines that they were read from, with those of footnotes they
 * call: it depends on nothing but what the author typed, line ends and spaces at line ends aside.
 */
export function measureBlocks(
  blocks: readonly Block[],
  lines: readonly string[],
): Pick<Part, 'hash' | 'words'> {
  const all = walkBlocks(blocks);
  const numbers = new Set<number>();
  for (const { place } of all) {
    for (let line = place.start.line; line <= place.end.line; line += 1) numbers.add(line);
  }
  const source = [...numbers].sort((a, b) => a - b).map((line) => (lines[line - 1] ?? '').trimEnd());
  const texts = all.map((block) =>
    block.type === 'figure' ? `${block.alt} ${block.caption}` : plainText(ownInlines(block)),
  );
  return { hash: hashOf(source.join('\n')), words: countWords(texts) };
}
