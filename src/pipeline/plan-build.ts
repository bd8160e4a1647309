import { bundleName } from '../bundle/bundle-name.ts';
import type { BuildPlan, BuildStep, BundleStep, PlannedDocument } from '../model/build-plan.ts';
import type { Kit } from '../model/kit.ts';
import { type Job, planJobs } from './build-kit.ts';
import { estimateCost, STEP_COST } from './estimate-cost.ts';
import type { Wanted } from './plan-editions.ts';
import type { Press } from './press.ts';

/** A kit that is to be planned. */
export interface PlanSubject {
  /** As the commands name it. */
  readonly folder: string;
  readonly kit: Kit;
  readonly wanted: Wanted;
  /** Paths in the kit of all its files. */
  readonly files: readonly string[];
}

export interface PlanSettings {
  /** How the program is called: `['relevo']`. */
  readonly program: readonly string[];
  readonly output: string;
  readonly cache: string;
  readonly words: Press['words'];
}

function documentOf({ edition, kind, path }: Job): PlannedDocument {
  const sessions = edition.modules.reduce((sum, module) => sum + module.sessions.length, 0);
  return { kind, path, cost: estimateCost(kind, sessions) };
}

function placesOf({ output, cache }: PlanSettings): readonly string[] {
  return ['--output', output, '--cache', cache, '--quiet'];
}

function stepOf(
  jobs: readonly [Job, ...Job[]],
  { folder, kit }: PlanSubject,
  settings: PlanSettings,
): BuildStep {
  const { audience, language, role } = jobs[0].edition;
  const documents = jobs.map(documentOf);
  const choice = ['--audience', audience.id, '--language', language, '--role', role];
  return {
    id: [kit.manifest.value.id, audience.id, language, role].join('-'),
    kit: folder,
    audience: audience.id,
    language,
    role,
    documents,
    command: [...settings.program, 'build', folder, ...choice, ...placesOf(settings)],
    outputs: documents.map(({ path }) => `${settings.output}/${path}`),
    cost: documents.reduce((sum, { cost }) => sum + cost, STEP_COST),
  };
}

function bundleOf(
  steps: readonly BuildStep[],
  { folder, kit }: PlanSubject,
  settings: PlanSettings,
): BundleStep {
  const { id, version } = kit.manifest.value;
  const names = [
    ...steps.map((edition) => bundleName({ kit: id, version, edition })),
    bundleName({ kit: id, version }),
  ];
  return {
    id: `${id}-bundles`,
    kit: folder,
    command: [...settings.program, 'bundle', folder, ...placesOf(settings)],
    outputs: names.map((name) => `${settings.output}/${name}.zip`),
    needs: steps.map(({ id: step }) => step),
  };
}

function stepsOf(subject: PlanSubject, settings: PlanSettings): readonly BuildStep[] {
  const editions = new Map<string, [Job, ...Job[]]>();
  for (const job of planJobs(subject.kit, subject.wanted, settings)) {
    const { audience, language, role } = job.edition;
    const key = `${audience.id} ${language} ${role}`;
    const before = editions.get(key);
    if (before) before.push(job);
    else editions.set(key, [job]);
  }
  return [...editions.values()].map((jobs) => stepOf(jobs, subject, settings));
}

function isWhole({ wanted }: PlanSubject): boolean {
  return Object.values(wanted).every((names) => names.length === 0);
}

/**
 * The graph of a build: a step an edition, each a plain command, then a step a kit that bundles, where everything is wanted.
 * Pure: nothing is made.
 */
export function planBuild(subjects: readonly PlanSubject[], settings: PlanSettings): BuildPlan {
  const planned = subjects.map((subject) => ({ subject, steps: stepsOf(subject, settings) }));
  return {
    cache: settings.cache,
    steps: planned.flatMap(({ steps }) => steps),
    bundles: planned
      .filter(({ subject }) => isWhole(subject))
      .map(({ subject, steps }) => bundleOf(steps, subject, settings)),
    sources: Object.fromEntries(
      subjects.map(({ folder, files }) => [folder, files.map((path) => `${folder}/${path}`)]),
    ),
  };
}
