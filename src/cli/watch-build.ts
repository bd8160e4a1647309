import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Kit } from '../model/kit.ts';
import { HostError } from '../model/trouble.ts';
import { buildDate } from '../pipeline/build-date.ts';
import { type BuiltDocument, keepDocument } from '../pipeline/build-kit.ts';
import { openPress, type Press } from '../pipeline/press.ts';
import { createReader, type ReadKit } from '../pipeline/read-kit.ts';
import { createRebuilder, type Rebuilder } from '../pipeline/rebuild-kit.ts';
import { buildOnce } from './build-once.ts';
import type { Context } from './context.ts';
import { type MakeOptions, pressOptions, wantedOf } from './make-kits.ts';
import { briefText, hasErrors } from './report-findings.ts';

/** A kit that is being written. */
interface WatchedKit {
  /** Makes what changed, and tells it; stops between two documents when something changes again. */
  renew(hasChanged: () => boolean): Promise<void>;
}

/** What was opened for a kit: where the key is another, so is every document. */
interface Opened {
  readonly key: string;
  readonly press: Press;
  readonly rebuilder: Rebuilder;
}

interface Run {
  readonly options: MakeOptions;
  readonly context: Context;
}

function keyOf(kit: Kit, { host }: Context): string {
  const { looks, languages, paper, audiences } = kit.manifest.value;
  const date = buildDate(kit, host.environment['SOURCE_DATE_EPOCH']);
  return JSON.stringify([looks, languages, paper, Object.keys(audiences), date]);
}

/** Whoever writes a sentence has not translated it yet: what is late in another language is told, and keeps no page back. */
function holdsBack({ rule }: Diagnostic): boolean {
  return !/^translation-(?:stale|missing|extra|structure)$/.test(rule);
}

/** What is said of a kit, each finding once: the same on another line is no news. */
function createTeller({ context }: Run) {
  let told: ReadonlySet<string> = new Set();
  return async (read: ReadKit, found: readonly Diagnostic[]): Promise<void> => {
    const keyed = found.map(
      (each) => [JSON.stringify([each.place.path, each.rule, each.message]), each] as const,
    );
    const news = keyed.filter(([key]) => !told.has(key)).map(([, each]) => each);
    told = new Set(keyed.map(([key]) => key));
    if (news.length > 0) context.host.err(await briefText(read, news, context));
  };
}

async function watchKit(folder: string, run: Run): Promise<WatchedKit> {
  const { options, context } = run;
  const { host, words } = context;
  const readKit = createReader(host, {});
  const tell = createTeller(run);
  let opened: Opened | undefined;

  async function openFor(kit: Kit): Promise<Opened> {
    const key = keyOf(kit, context);
    if (opened?.key === key) return opened;
    const press = await openPress(host, pressOptions(kit, run));
    opened = { key, press, rebuilder: createRebuilder(wantedOf(options, kit)) };
    return opened;
  }

  async function write(document: BuiltDocument, press: Press): Promise<void> {
    const { path, bytes, pages } = document;
    await keepDocument(document, press);
    await host.write(resolve(host.folder, options.output, path), bytes);
    if (options.quiet) return;
    host.out(`${options.output}/${path}  ${words('build.pages', { n: pages })}\n`);
  }

  async function renew(hasChanged: () => boolean): Promise<void> {
    const read = await readKit(folder);
    if (!read.kit || hasErrors(read.diagnostics.filter(holdsBack))) {
      await tell(read, read.diagnostics);
      host.err(`${words('build.refused', { kit: folder })}\n`);
      return;
    }
    const { press, rebuilder } = await openFor(read.kit);
    const found = [...read.diagnostics];
    for await (const document of rebuilder.rebuild({ kit: read.kit, sources: read.sources, press })) {
      if (document) {
        await write(document, press);
        found.push(...document.diagnostics);
      }
      await setImmediate();
      if (hasChanged()) break;
    }
    await tell(read, found);
  }

  /** All of a sound kit is built as without a watch, so that what was built before is known. */
  async function begin(): Promise<void> {
    const read = await readKit(folder);
    const { kit, diagnostics, sources } = read;
    if (!kit || hasErrors(diagnostics)) return renew(() => false);
    const built = await buildOnce(folder, { ...options, read }, context);
    if (!built) return;
    if (!options.quiet) host.out(built.finished.text);
    const { press, rebuilder } = await openFor(kit);
    for (const _ of rebuilder.learn({ kit, sources, press })) await setImmediate();
  }

  await begin();
  return { renew };
}

/** Half a change is a file that an editor is just replacing: the next event brings the rest. */
async function tolerate(work: () => Promise<void>, { host, words }: Context): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    host.err(`${words(error.phrase.key, error.phrase.values)}\n`);
  }
}

/** Builds kits, and after every change the documents that say something else, until the program is told to stop. */
export async function watchBuild(
  folders: readonly string[],
  options: MakeOptions,
  context: Context,
): Promise<void> {
  const { host, words } = context;
  const changes = host.watch(folders.map((folder) => resolve(host.folder, folder)))[Symbol.asyncIterator]();
  let change = changes.next();
  const kits: WatchedKit[] = [];
  for (const folder of folders) kits.push(await watchKit(folder, { options, context }));
  let hasChanged = false;
  for (;;) {
    if (!hasChanged) host.out(`${words('validate.watching')}\n`);
    if ((await change).done) return;
    hasChanged = false;
    change = changes.next();
    change.then(
      () => {
        hasChanged = true;
      },
      () => undefined,
    );
    for (const kit of kits) await tolerate(() => kit.renew(() => hasChanged), context);
  }
}
