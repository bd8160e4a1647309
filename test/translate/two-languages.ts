import { linkKit } from '../../src/link/link-kit.ts';
import type { Kit } from '../../src/model/kit.ts';
import type { Source } from '../../src/model/source.ts';
import { parseKit } from '../../src/parse/parse-kit.ts';
import { exportTexts } from '../../src/pipeline/export-texts.ts';
import { type ImportedTexts, importTexts } from '../../src/pipeline/import-texts.ts';
import { loadWords } from '../../src/pipeline/load-words.ts';
import type { PlacedEntry, PoFile } from '../../src/translate/po-file.ts';
import { readPo } from '../../src/translate/read-po.ts';
import { kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';

export type Files = Readonly<Record<string, string>>;

/** The base kit with English as its second language and nothing in it, and more in its session. */
export function twoLanguages(more: string, files: Files = {}): Files {
  const kit = kitWith(more);
  const manifest = kit['kit.yaml'] ?? '';
  return { ...kit, 'kit.yaml': manifest.replace('[es]', '[es, en]'), ...files };
}

function sourcesOf(files: Files): readonly Source[] {
  return Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
}

export function kitOf(files: Files): Kit {
  const { kit } = linkKit(parseKit(sourcesOf(files)), []);
  if (!kit) throw new Error('kit.yaml is broken');
  return kit;
}

const WORDS = loadWords(createMemoryHost(), 'translate', 'en');

export interface ExportChoice {
  readonly all?: boolean;
  readonly earlier?: Uint8Array;
}

export async function exportBytes(
  files: Files,
  { all = false, earlier }: ExportChoice = {},
): Promise<Uint8Array> {
  const made = await exportTexts(kitOf(files), { language: 'en', all, earlier, words: await WORDS });
  if (!made.ok) throw new Error(made.problem.message.key);
  return made.bytes;
}

export async function readBytes(bytes: Uint8Array): Promise<PoFile> {
  const read = await readPo(bytes);
  if (!read.ok) throw new Error(`${read.problem.line}: ${read.problem.message.key}`);
  return read.file;
}

export async function exportEntries(
  files: Files,
  choice: ExportChoice = {},
): Promise<readonly PlacedEntry[]> {
  return (await readBytes(await exportBytes(files, choice))).entries;
}

/** Entries as a translator gives them back. */
export function answered(
  entries: readonly PlacedEntry[],
  answer: (entry: PlacedEntry) => string | undefined,
): readonly PlacedEntry[] {
  return entries.map((entry) => ({ ...entry, text: answer(entry) ?? '', isFuzzy: false }));
}

export interface Import extends ImportedTexts {
  /** The kit as it is afterwards. */
  readonly after: Files;
}

export function importInto(files: Files, entries: readonly PlacedEntry[], overwrite = false): Import {
  const wish = { folder: 'kit', kit: kitOf(files), sources: sourcesOf(files), language: 'en' };
  const made = importTexts({ ...wish, entries, overwrite });
  const texts = made.files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]);
  return { ...made, after: { ...files, ...(Object.fromEntries(texts) as Files) } };
}
