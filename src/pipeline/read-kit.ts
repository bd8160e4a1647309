import { resolve } from 'node:path';
import { linkKit } from '../link/link-kit.ts';
import type { LoadedKit } from '../load/load-kit.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Host } from '../model/host.ts';
import type { Kit } from '../model/kit.ts';
import type { Source } from '../model/source.ts';
import { createParser, type KitParser, parseKit } from '../parse/parse-kit.ts';
import { validateKit } from '../validate/validate-kit.ts';
import { judgingDay } from './build-date.ts';
import { loadFolder } from './load-folder.ts';
import { createListLoader, type ListLoader, loadLists } from './load-lists.ts';
import { type Handover, sinceHandover } from './since-handover.ts';
import { openStoredTexts, type StoredTexts } from './stored-texts.ts';

/** A kit as it was read, with all that is to say about it. */
export interface ReadKit extends LoadedKit {
  /** As the user named it. */
  readonly folder: string;
  /** Undefined when `kit.yaml` is missing or broken. */
  readonly kit: Kit | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Lines of every text file by path, for reports. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
  /** The same kit with other bytes in its files, read anew. */
  readonly withSources: (sources: readonly Source[]) => Promise<ReadKit>;
}

export interface ReadOptions {
  /** Is the kit judged as one that is handed over to be used? */
  readonly isRelease?: boolean;
  /** The version must be higher than its, if anything changed. */
  readonly handover?: Handover | undefined;
  /** Those that keep what they made, where the same kit is read again and again. */
  readonly parse?: KitParser;
  readonly listsOf?: ListLoader;
}

/** load → parse → link → validate. Throws `UsageError` when the folder is no kit or the handover another's, `HostError` when it can't be read. */
export async function readKit(folder: string, host: Host, options: ReadOptions = {}): Promise<ReadKit> {
  return judgeKit(folder, await loadFolder(folder, host), { host, ...options });
}

/** parse → link → validate of a kit that was loaded from anywhere. */
export async function judgeKit(
  folder: string,
  loaded: LoadedKit,
  options: ReadOptions & { readonly host: Host },
): Promise<ReadKit> {
  const { host, isRelease = false, handover, parse = parseKit } = options;
  const { listsOf = (languages) => loadLists(host, languages) } = options;
  const { sources } = loaded;
  const parsed = parse(sources);
  const { kit, findings } = linkKit(parsed, loaded.findings);
  const lines = new Map(parsed.map((file) => [file.path, file.lines]));
  const today = judgingDay(host.environment['SOURCE_DATE_EPOCH'], host.now);
  const since = kit && handover && (await sinceHandover(kit.manifest.value.id, sources, handover));
  const lists = await listsOf(kit?.manifest.value.languages ?? []);
  // Rules remember what they found in a kit as long as it lives: that of this one dies with their judgement.
  const judged = kit && { ...kit };
  const diagnostics = validateKit(judged, findings, { context: { today, lists, isRelease, since } });
  const withSources = (others: readonly Source[]) =>
    judgeKit(folder, { ...loaded, sources: others }, options);
  return { ...loaded, folder, kit, diagnostics, lines, withSources };
}

interface Reading extends Required<Pick<ReadOptions, 'parse'>> {
  readonly stored: StoredTexts | undefined;
}

async function startReading(folder: string, cache: string | undefined, host: Host): Promise<Reading> {
  const place = resolve(host.folder, folder);
  const stored = cache === undefined ? undefined : await openStoredTexts({ cache, folder: place }, host);
  return { parse: createParser(stored), stored };
}

/**
 * `readKit` for those who read the same kits again and again: a file that stayed the same is neither parsed nor judged anew.
 * What texts say is taken from the folder `cache`, which is absolute, and stored there.
 */
export function createReader(
  host: Host,
  {
    cache,
    ...options
  }: Pick<ReadOptions, 'isRelease' | 'handover'> & { readonly cache?: string | undefined },
): (folder: string) => Promise<ReadKit> {
  const readings = new Map<string, Promise<Reading>>();
  const listsOf = createListLoader(host);
  return async (folder) => {
    const reading = readings.get(folder) ?? startReading(folder, cache, host);
    readings.set(folder, reading);
    const { parse, stored } = await reading;
    const read = await readKit(folder, host, { ...options, parse, listsOf });
    await stored?.keep();
    return read;
  };
}
