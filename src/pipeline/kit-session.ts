import { type LinkedKit, linkKit } from '../link/link-kit.ts';
import { isSkippedPath, type LoadedKit, loadKit } from '../load/load-kit.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Host } from '../model/host.ts';
import type { Kit } from '../model/kit.ts';
import type { HeldSource, Source } from '../model/source.ts';
import type { WordLists } from '../model/word-lists.ts';
import { createParser } from '../parse/parse-kit.ts';
import { validateKit } from '../validate/validate-kit.ts';
import { judgingDay } from './build-date.ts';
import { createListLoader } from './load-lists.ts';

/** A kit that is being written: the files on the disk, under the texts that are open and not saved. */
export interface KitSession {
  /** Absolute. */
  readonly root: string;
  /** Reads the disk again, and the words of languages that the kit has since got. Throws `HostError` when it cannot be read. */
  reload(): Promise<void>;
  /** Lays an open text over the file at `path`, as `Source` names it; undefined takes it away again. */
  update(path: string, text: string | undefined): void;
  /** The kit as it is now; undefined while `kit.yaml` is broken. */
  kit(): Kit | undefined;
  /** The last kit whose `kit.yaml` could be read. */
  lastKit(): Kit | undefined;
  diagnose(): readonly Diagnostic[];
}

interface OpenSource extends HeldSource {
  readonly text: string;
}

/** The files on the disk, those that are open as they are in the editor. */
function layOver(disk: readonly Source[], open: ReadonlyMap<string, Source>): readonly Source[] {
  const rest = [...open.values()].filter(({ path }) => !disk.some((source) => source.path === path));
  return [...disk.map((source) => open.get(source.path) ?? source), ...rest];
}

/** Opens the kit in `root`, which is absolute. Throws `HostError` when it cannot be read. */
export async function openKitSession(root: string, host: Host): Promise<KitSession> {
  const parse = createParser();
  const listsOf = createListLoader(host);
  const open = new Map<string, OpenSource>();
  let loaded: LoadedKit = await loadKit(root, host);
  let linked: LinkedKit | undefined;
  let found: readonly Diagnostic[] | undefined;
  let last: Kit | undefined;

  function forget(): void {
    linked = undefined;
    found = undefined;
  }

  function link(): LinkedKit {
    if (linked) return linked;
    const sources = layOver(loaded.sources, open);
    linked = linkKit(parse(sources), loaded.findings);
    last = linked.kit ?? last;
    return linked;
  }

  /** A kit that cannot be read has no languages yet. */
  function loadOwnLists(): Promise<WordLists> {
    return listsOf(link().kit?.manifest.value.languages ?? []);
  }

  let lists = await loadOwnLists();

  return {
    root,
    reload: async () => {
      loaded = await loadKit(root, host);
      forget();
      lists = await loadOwnLists();
    },
    update: (path, text) => {
      if (isSkippedPath(path) || text === open.get(path)?.text) return;
      if (text === undefined) open.delete(path);
      else open.set(path, { path, text, bytes: new TextEncoder().encode(text) });
      forget();
    },
    kit: () => link().kit,
    lastKit: () => link().kit ?? last,
    diagnose: () => {
      if (found) return found;
      const { kit, findings } = link();
      const today = judgingDay(host.environment['SOURCE_DATE_EPOCH'], host.now);
      found = validateKit(kit, findings, { context: { today, lists, isRelease: false } });
      return found;
    },
  };
}
