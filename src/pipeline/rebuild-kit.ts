import type { PrintForm } from '../model/documents.ts';
import type { Kit } from '../model/kit.ts';
import { isSameSource, type Source } from '../model/source.ts';
import { type BuiltDocument, composeJob, type Job, planJobs, runJob } from './build-kit.ts';
import { changedStretch, type Stretch, spanning } from './changed-lines.ts';
import { planEditions, type Wanted } from './plan-editions.ts';
import type { Press } from './press.ts';
import { type ShownLines, shownLines } from './shown-lines.ts';

/** A kit without errors, as it is now. */
export interface Draft {
  readonly kit: Kit;
  readonly sources: readonly Source[];
  readonly press: Press;
}

/** Makes of a kit that is being written, again and again, what says something else than before. */
export interface Rebuilder {
  /** Takes all that is wanted of the kit as made. Stops for each document, as long work should. */
  learn(draft: Draft): Generator<void>;
  /**
   * Those documents first that show lines which changed, then those that show another part of their files, of each the
   * quickest first; then whatever else changed. Gives undefined for one that was looked at and says the same. Whoever stops
   * asking in the middle loses nothing: what was not come to comes the next time.
   */
  rebuild(draft: Draft): AsyncGenerator<BuiltDocument | undefined>;
}

/** A document as it was when it was last looked at. */
interface Made {
  readonly digest: string;
  readonly lines: ShownLines;
  /** What it takes to ask for this document and no other. */
  readonly wanted: Wanted;
  readonly form: PrintForm;
  readonly cost: number;
}

function wantedOf({ edition, kind, form }: Job): Wanted {
  return {
    audiences: [edition.audience.id],
    languages: [edition.language],
    roles: [edition.role],
    documents: [kind],
    booklets: form === 'booklet',
  };
}

/** Edition by edition, as choosing what a role may see takes its time. */
function* jobsOf({ kit, press }: Draft, wanted: Wanted): Generator<Job> {
  for (const { audience, language, role } of planEditions(kit, wanted)) {
    yield* planJobs(kit, { ...wanted, audiences: [audience], languages: [language], roles: [role] }, press);
  }
}

/** Where whatever holds the stretch begins: what is said begins at one line and goes on to where something else does. */
function widened([first, last]: Stretch, path: string, made: readonly Made[]): Stretch {
  const begins = made.flatMap(({ lines }) => [...(lines.get(path) ?? [])]).filter((line) => line <= first);
  return [begins.reduce((most, line) => Math.max(most, line), 1), last];
}

/** Those that show a file that changed, in the order in which they are worth looking at. */
function showing(changed: ReadonlyMap<string, Stretch>, made: readonly Made[]): readonly Made[] {
  const stretches = [...changed].map(([path, stretch]) => [path, widened(stretch, path, made)] as const);
  const showsChange = ({ lines }: Made): boolean =>
    stretches.some(([path, [first, last]]) =>
      [...(lines.get(path) ?? [])].some((line) => line >= first && line <= Math.max(first, last)),
    );
  return made
    .filter(({ lines }) => stretches.some(([path]) => lines.has(path)))
    .map((each) => ({ each, shows: showsChange(each) }))
    .sort((a, b) => Number(b.shows) - Number(a.shows) || a.each.cost - b.each.cost)
    .map(({ each }) => each);
}

export function createRebuilder(wanted: Wanted): Rebuilder {
  const known = new Map<string, Made>();
  /** Files that changed since everything was last looked at, and where. */
  const changed = new Map<string, Stretch>();
  let before: ReadonlyMap<string, Source> = new Map();

  function noteChanges(sources: readonly Source[]): void {
    for (const source of sources) {
      const old = before.get(source.path);
      if (old && isSameSource(old, source)) continue;
      const stretch = changedStretch(old, source);
      changed.set(source.path, spanning(changed.get(source.path) ?? stretch, stretch));
    }
    before = new Map(sources.map((source) => [source.path, source]));
  }

  function look(job: Job, press: Press) {
    const composed = composeJob(job, press);
    const { digest, doc } = composed;
    const { form, cost } = job;
    const made: Made = { digest, lines: shownLines(doc), wanted: wantedOf(job), form, cost };
    return { composed, made };
  }

  async function renew(job: Job, { kit, press }: Draft): Promise<BuiltDocument | undefined> {
    const { composed, made } = look(job, press);
    const isSame = known.get(job.path)?.digest === made.digest;
    const document = isSame ? undefined : await runJob(job, { kit, press }, composed);
    known.set(job.path, made);
    return document;
  }

  function* showingJobs(draft: Draft): Generator<Job> {
    for (const { wanted: one, form } of showing(changed, [...known.values()])) {
      for (const job of jobsOf(draft, one)) if (job.form === form) yield job;
    }
  }

  async function* rebuild(draft: Draft): AsyncGenerator<BuiltDocument | undefined> {
    noteChanges(draft.sources);
    const seen = new Set<string>();
    for (const job of showingJobs(draft)) {
      seen.add(job.path);
      yield await renew(job, draft);
    }
    for (const job of jobsOf(draft, wanted)) if (!seen.has(job.path)) yield await renew(job, draft);
    changed.clear();
  }

  function* learn(draft: Draft): Generator<void> {
    noteChanges(draft.sources);
    changed.clear();
    for (const job of jobsOf(draft, wanted)) {
      known.set(job.path, look(job, draft.press).made);
      yield;
    }
  }

  return { learn, rebuild };
}
