import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

/** Where an action is run: it lies in one folder, what it works on in another. */
export interface Job {
  readonly action: string;
  readonly workspace: string;
  /** For the files that a runner hands to its steps. */
  readonly scratch: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** A folder of programs that are found before others. */
  readonly path: string;
}

export interface Ran {
  /** Exit codes of the steps that have a script, up to the first that fails. */
  readonly codes: readonly (number | null)[];
  readonly said: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** What the steps that use other actions are given, by the action's name. */
  readonly handed: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** `name=value` lines of the file that `GITHUB_OUTPUT` names. */
function outputsOf(file: string): readonly (readonly [name: string, value: string])[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
}

type Known = Map<string, string>;

/** How a step's script ended, and what it wrote. */
interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Puts expressions in by their text, as a runner does before a shell sees them. */
function fill(text: string, known: Known): string {
  return text.replace(/\$\{\{ *([^} ]+) *\}\}/g, (_, name: string) => {
    const value = known.get(name);
    if (value === undefined) throw new Error(`an expression that is not known here: ${name}`);
    return value;
  });
}

function fillAll(texts: Readonly<Record<string, string>> = {}, known: Known): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fill(text, known)]));
}

/** Runs the script of a step from a file of its own, and learns what it tells later steps. */
function runStep(step: Step & { readonly run: string }, job: Job, known: Known): Ended {
  if (step.shell !== 'bash') throw new Error('a step of a composite action says its shell');
  const script = join(job.scratch, 'a step.sh');
  const output = join(job.scratch, 'an output');
  writeFileSync(script, fill(step.run, known));
  writeFileSync(output, '');
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    cwd: resolve(job.workspace, fill(step['working-directory'] ?? '.', known)),
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${job.path}:${process.env['PATH']}`,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: job.workspace,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summaryOf(job),
      ...fillAll(step.env, known),
    },
  });
  for (const [name, value] of outputsOf(output)) known.set(`steps.${step.id}.outputs.${name}`, value);
  return { code: status, said: stdout + stderr };
}

function summaryOf({ scratch }: Job): string {
  return join(scratch, 'a summary');
}

function knownOf({ inputs }: Action, job: Job): Known {
  const given = Object.entries(inputs).map(
    ([name, { default: text }]) => [`inputs.${name}`, job.inputs?.[name] ?? text] as const,
  );
  return new Map([
    ['github.action_path', job.action],
    ['github.sha', 'c0ffee'],
    ['runner.os', 'Linux'],
    ...given,
  ]);
}

/**
 * Runs a composite action as a runner does, by GitHub's documentation: expressions are put in by their text, each script is a
 * file for `bash --noprofile --norc -eo pipefail`, and a step that fails ends the job. Steps that use other actions are not
 * run. An expression that is not known here throws.
 */
export function runAction(job: Job): Ran {
  const action = parse(readFileSync(join(job.action, 'action.yml'), 'utf8')) as Action;
  const known = knownOf(action, job);
  writeFileSync(summaryOf(job), '');
  const ends: Ended[] = [];
  const handed = new Map<string, Record<string, string>>();
  for (const { run, uses, ...step } of action.runs.steps) {
    if (uses !== undefined) handed.set(uses.replace(/@.*/, ''), fillAll(step.with, known));
    if (run !== undefined) ends.push(runStep({ ...step, run }, job, known));
    if (ends.some(({ code }) => code !== 0)) break;
  }
  const isDone = ends.every(({ code }) => code === 0);
  const told = Object.entries(action.outputs).map(([name, { value }]) => [name, value] as const);
  return {
    codes: ends.map(({ code }) => code),
    said: ends.map(({ said }) => said).join(''),
    summary: readFileSync(summaryOf(job), 'utf8'),
    outputs: isDone ? fillAll(Object.fromEntries(told), known) : {},
    handed,
  };
}
