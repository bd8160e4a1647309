import type { Parsed } from '../model/parsed.ts';
import type { Source } from '../model/source.ts';
import { parseSource } from './parse-source.ts';

function languagesIn({ content }: Parsed): readonly string[] {
  return content.kind === 'manifest' ? content.value.languages : [];
}

/** Every file of a kit. `kit.yaml` comes first, because it names the languages, and so which folders hold text. */
export function parseKit(sources: readonly Source[]): readonly Parsed[] {
  const manifest = sources.find(({ path }) => path === 'kit.yaml');
  const languages = manifest ? languagesIn(parseSource(manifest, [])) : [];
  return sources.map((source) => parseSource(source, languages));
}
