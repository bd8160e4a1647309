import type { Parsed } from '../model/parsed.ts';
import { type HeldSource, isHeld, isSameSource, type Source } from '../model/source.ts';
import { parseSource } from './parse-source.ts';

/** Parses every file of a kit. */
export type KitParser = (sources: readonly Source[]) => readonly Parsed[];

/** Texts that were parsed before, elsewhere or at another time. */
export interface ParsedBefore {
  /** Undefined for one that is not known. */
  get(source: HeldSource, languages: readonly string[]): Parsed | undefined;
  put(source: HeldSource, languages: readonly string[], parsed: Parsed): void;
}

const NOTHING: ParsedBefore = { get: () => undefined, put: () => undefined };

function languagesIn({ content }: Parsed): readonly string[] {
  return content.kind === 'manifest' ? content.value.languages : [];
}

interface Kept {
  readonly source: Source;
  readonly parsed: Parsed;
}

/** Pictures are looked at anew: that is quick, and what they are is mostly their bytes. */
function isText(source: Source): source is HeldSource {
  const { path } = source;
  return isHeld(source) && /\.(?:md|ya?ml|lock)$/.test(path) && !path.startsWith('assets/');
}

function parseOnce(source: Source, languages: readonly string[], before: ParsedBefore): Parsed {
  if (!isText(source)) return parseSource(source, languages);
  const known = before.get(source, languages);
  if (known) return known;
  const parsed = parseSource(source, languages);
  before.put(source, languages, parsed);
  return parsed;
}

/**
 * A parser that keeps what it made: a file with the same bytes, in a kit of the same languages, is not parsed again, nor is
 * a text that `before` knows. What it gives is the same as if nothing were known.
 */
export function createParser(before: ParsedBefore = NOTHING): KitParser {
  let kept: ReadonlyMap<string, Kept> = new Map();

  function parse(source: Source, languages: readonly string[]): readonly [string, Kept] {
    const key = JSON.stringify([source.path, languages]);
    const last = kept.get(key);
    if (last && isSameSource(last.source, source)) return [key, last];
    return [key, { source, parsed: parseOnce(source, languages, before) }];
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
