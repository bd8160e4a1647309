import { bundleName } from '../bundle/bundle-name.ts';
import type { BuildPlan, BuildStep, BundleStep, PlannedDocument, StepGrain } from '../model/build-plan.ts';
import type { Kit } from '../model/kit.ts';
import { type Job, planJobs } from './build-kit.ts';
import { STEP_COST } from './estimate-cost.ts';
import { planEditions, type Wanted } from './plan-editions.ts';
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
  readonly wordsIn: Press['wordsIn'];
  readonly grain: StepGrain;
}

function documentOf({ kind, path, cost }: Job): PlannedDocument {
  return { kind, path, cost };
}

function placesOf({ output, cache }: PlanSettings): readonly string[] {
  return ['--output', output, '--cache', cache, '--quiet'];
}

/** What all documents of a step have in common. */
function choiceOf({ edition }: Job, grain: StepGrain): Pick<BuildStep, 'audience' | 'language' | 'role'> {
  if (grain === 'kit') return {};
  const { audience, language, role } = edition;
  return { audience: audience.id, language, ...(grain === 'edition' ? { role } : {}) };
}

/** As the command line asks for them. Where a step makes several, what was asked for is asked for again. */
function asked(
  { audience, language, role }: ReturnType<typeof choiceOf>,
  { wanted }: PlanSubject,
): readonly string[] {
  const lists = [
    ['--audience', audience === undefined ? wanted.audiences : [audience]],
    ['--language', language === undefined ? wanted.languages : [language]],
    ['--role', role === undefined ? wanted.roles : [role]],
    ['--document', wanted.documents],
  ] as const;
  return lists.flatMap(([option, names]) => (names.length === 0 ? [] : [option, names.join(',')]));
}

function stepOf(jobs: readonly [Job, ...Job[]], subject: PlanSubject, settings: PlanSettings): BuildStep {
  const { folder, kit } = subject;
  const choice = choiceOf(jobs[0], settings.grain);
  const documents = jobs.map(documentOf);
  return {
    id: [kit.manifest.value.id, ...Object.values(choice)].join('-'),
    kit: folder,
    ...choice,
    documents,
    command: [...settings.program, 'build', folder, ...asked(choice, subject), ...placesOf(settings)],
    outputs: documents.map(({ path }) => `${settings.output}/${path}`),
    cost: documents.reduce((sum, { cost }) => sum + cost, STEP_COST),
  };
}

function bundleOf(
  steps: readonly BuildStep[],
  { folder, kit, wanted }: PlanSubject,
  settings: PlanSettings,
): BundleStep {
  const { id, version } = kit.manifest.value;
  const editions = planEditions(kit, wanted);
  const names = [
    ...editions.map((edition) => bundleName({ kit: id, version, edition })),
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
  const steps = new Map<string, [Job, ...Job[]]>();
  for (const job of planJobs(subject.kit, subject.wanted, settings)) {
    const key = Object.values(choiceOf(job, settings.grain)).join(' ');
    const before = steps.get(key);
    if (before) before.push(job);
    else steps.set(key, [job]);
  }
  return [...steps.values()].map((jobs) => stepOf(jobs, subject, settings));
}

function isWhole({ wanted }: PlanSubject): boolean {
  return Object.values(wanted).every((names) => names.length === 0);
}

/**
 * The graph of a build: steps of the size asked for, each a plain command, then a step a kit that bundles, where everything is wanted.
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
