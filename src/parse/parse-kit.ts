import { Buffer } from 'node:buffer';
import type { Parsed } from '../model/parsed.ts';
import type { Source } from '../model/source.ts';
import { parseSource } from './parse-source.ts';

/** Parses every file of a kit. */
export type KitParser = (sources: readonly Source[]) => readonly Parsed[];

function languagesIn({ content }: Parsed): readonly string[] {
  return content.kind === 'manifest' ? content.value.languages : [];
}

interface Kept {
  readonly bytes: Uint8Array;
  readonly parsed: Parsed;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
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
    if (before && isSame(before.bytes, source.bytes)) return [key, before];
    return [key, { bytes: source.bytes, parsed: parseSource(source, languages) }];
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
