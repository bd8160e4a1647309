import { Buffer } from 'node:buffer';
import type { Parsed } from '../model/parsed.ts';
import { isHeld, type Source } from '../model/source.ts';
import { parseSource } from './parse-source.ts';

/** Parses every file of a kit. */
export type KitParser = (sources: readonly Source[]) => readonly Parsed[];

function languagesIn({ content }: Parsed): readonly string[] {
  return content.kind === 'manifest' ? content.value.languages : [];
}

interface Kept {
  readonly source: Source;
  readonly parsed: Parsed;
}

/** Of what is only handed on nothing is known but its size. */
function isSame(a: Source, b: Source): boolean {
  if (isHeld(a) && isHeld(b)) return Buffer.compare(a.bytes, b.bytes) === 0;
  return !isHeld(a) && !isHeld(b) && a.size === b.size;
}

/**
 * A parser that keeps what it made: a file with the same bytes, in a kit of the same languages, is not parsed again. What
 * it gives is the same as if it kept nothing.
 */
export function createParser(): KitParser {
  let kept: ReadonlyMap<string, Kept> = new Map();

  function parse(source: Source, languages: readonly string[]): readonly [string, Kept] {
    const key = JSON.stringify([source.path, languages]);
    const before = kept.get(key);
    if (before && isSame(before.source, source)) return [key, before];
    return [key, { source, parsed: parseSource(source, languages) }];
  }

  return (sources) => {
    // It names the languages, and so which folders hold text.
    const manifest = sources.find(({ path }) => path === 'kit.yaml');
    const first = manifest ? [parse(manifest, [])] : [];
    const languages = first.flatMap(([, { parsed }]) => languagesIn(parsed));
    const all = sources.map((source) => parse(source, languages));
    kept = new Map([...first, ...all]);
    return all.map(([, { parsed }]) => parsed);
  };
}

/** Every file of a kit, parsed once. */
export function parseKit(sources: readonly Source[]): readonly Parsed[] {
  return createParser()(sources);
}
