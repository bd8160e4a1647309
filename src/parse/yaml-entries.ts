import { rememberText } from '../lib/remember-text.ts';
import { type ParsedYaml, parseYaml, type YamlOrigin } from './parse-yaml.ts';

export type YamlData = Pick<ParsedYaml, 'value' | 'findings'>;

/** What stands before the first entry, ends of documents, anchors and aliases: entries mean something else beside them. */
const BEYOND_ENTRIES = /^(?![A-Za-z])|\n(---|\.\.\.)|[&*]/;
/** Every line that begins with a letter begins an entry of the outermost map. */
const ENTRY = /(?<=\n)(?=[A-Za-z])/;

type Entry = readonly (readonly [key: string, value: unknown])[] | undefined;

/** Undefined for what is no entry by itself. */
function readEntry(text: string): Entry {
  const { value, findings } = parseYaml(text, { path: '', firstLine: 1 });
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return findings.length === 0 && isMap ? Object.entries(value) : undefined;
}

/**
 * Reads many YAML texts that say much of the same, as the deliveries of one kit do: an outermost entry that was read once is
 * not read again. The same data as of `parseYaml`, which reads whatever is not plainly a map, or has something wrong with it.
 */
export function createYamlReader(): (text: string, origin: YamlOrigin) => YamlData {
  const entryOf = rememberText(readEntry);
  const entriesOf = (text: string): Entry => {
    if (BEYOND_ENTRIES.test(text)) return undefined;
    const pairs: (readonly [string, unknown])[] = [];
    for (const part of text.split(ENTRY)) {
      const entry = entryOf(part);
      if (!entry) return undefined;
      pairs.push(...entry);
    }
    return new Set(pairs.map(([key]) => key)).size === pairs.length ? pairs : undefined;
  };
  return (text, origin) => {
    const entries = entriesOf(text);
    return entries ? { value: Object.fromEntries(entries), findings: [] } : parseYaml(text, origin);
  };
}
