import type { PrintForm } from '../model/documents.ts';
import type { Kit } from '../model/kit.ts';
import { isSameSource, type Source } from '../model/source.ts';
import { type BuiltDocument, type Job, planJobs, runJob } from './build-kit.ts';
import { estimateCost } from './estimate-cost.ts';
import { type LookedInto, lookInto } from './look-into.ts';
import { planEditions, type Wanted } from './plan-editions.ts';
import type { Press } from './press.ts';
import { plainDoc } from './print-document.ts';

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
   * Those documents first that show a file that changed: before others those in which its last change showed, for whoever
   * edits it goes on there, and the quickest first; then whatever else changed. Gives
   * undefined for one that was looked at and says the same. Whoever stops asking in the middle loses nothing: what was not
   * come to comes the next time.
   */
  rebuild(draft: Draft): AsyncGenerator<BuiltDocument | undefined>;
}

interface Made extends LookedInto {
  /** What it takes to ask for this document and no other. */
  readonly wanted: Wanted;
  readonly form: PrintForm;
  readonly cost: number;
  /** Files of which a change has shown in it. */
  readonly moved: ReadonlySet<string>;
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

function lookAt(job: Job, press: Press): Made {
  const { edition, kind, form } = job;
  const sessions = edition.modules.reduce((sum, module) => sum + module.sessions.length, 0);
  const looked = lookInto(plainDoc(kind, edition, press));
  return { ...looked, wanted: wantedOf(job), form, cost: estimateCost(kind, sessions), moved: new Set() };
}

/** Edition by edition, as choosing what a role may see takes its time. */
function* jobsOf({ kit, press }: Draft, wanted: Wanted): Generator<Job> {
  for (const { audience, language, role } of planEditions(kit, wanted)) {
    yield* planJobs(kit, { ...wanted, audiences: [audience], languages: [language], roles: [role] }, press);
  }
}

export function createRebuilder(wanted: Wanted): Rebuilder {
  const known = new Map<string, Made>();
  /** Files that changed since everything was last looked at. */
  const changed = new Set<string>();
  let before: ReadonlyMap<string, Source> = new Map();

  function noteChanges(sources: readonly Source[]): void {
    for (const source of sources) {
      const old = before.get(source.path);
      if (!old || !isSameSource(old, source)) changed.add(source.path);
    }
    before = new Map(sources.map((source) => [source.path, source]));
  }

  async function renew(job: Job, { kit, press }: Draft): Promise<BuiltDocument | undefined> {
    const now = lookAt(job, press);
    const old = known.get(job.path);
    if (old?.digest === now.digest) return undefined;
    const document = await runJob(job, press, kit);
    known.set(job.path, { ...now, moved: new Set([...(old?.moved ?? []), ...changed]) });
    return document;
  }

  /** Those that showed a file that changed, in the order in which they are worth looking at. */
  function* showingJobs(draft: Draft): Generator<Job> {
    const anyIn = (files: ReadonlySet<string>): boolean => [...changed].some((path) => files.has(path));
    const showing = [...known.values()]
      .filter(({ files }) => anyIn(files))
      .sort((a, b) => Number(anyIn(b.moved)) - Number(anyIn(a.moved)) || a.cost - b.cost);
    for (const { wanted: one, form } of showing) {
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
      known.set(job.path, lookAt(job, draft.press));
      yield;
    }
  }

  return { learn, rebuild };
}
