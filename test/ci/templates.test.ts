import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { BuildPlan } from '../../src/model/build-plan.ts';
import { planGithubMatrix, planGitlab } from '../../src/report/plans/plan-matrix.ts';
import { againstGithub, againstGitlab } from './schemas.ts';

const folder = fileURLToPath(new URL('../../docs/ci/', import.meta.url));

function textOf(name: string): string {
  return readFileSync(`${folder}${name}`, 'utf8');
}

const STEP = {
  kit: 'kits/mi kit',
  audience: 'policia',
  language: 'es',
  role: 'trainer',
  documents: [],
  command: ['relevo', 'build', 'kits/mi kit', '--quiet'],
  outputs: ['dist/mi-kit/policia/es/trainer/guía.pdf'],
  cost: 1000,
} as const;

const PLAN: BuildPlan = {
  cache: '.relevo/cache',
  steps: ['a', 'b', 'c'].map((id) => ({ ...STEP, id })),
  bundles: [
    {
      id: 'mi-kit-bundles',
      kit: 'kits/mi kit',
      command: ['relevo', 'bundle', 'kits/mi kit'],
      outputs: ['dist/mi-kit-1.0.0-handover.zip'],
      needs: ['a', 'b', 'c'],
    },
  ],
  sources: { 'kits/mi kit': ['kits/mi kit/kit.yaml'] },
};

function workflowWith(matrix: unknown): string {
  const steps = [{ uses: 'actions/checkout@v4' }, { run: '$' + '{{ matrix.run }}' }];
  return stringify({
    on: 'push',
    jobs: { build: { 'runs-on': 'ubuntu-latest', strategy: { matrix }, steps } },
  });
}

describe('the action for GitHub', () => {
  it('keeps the schema that GitHub’s actions have', () => {
    expect(againstGithub('action', textOf('action.yml'))).toEqual([]);
    expect(
      againstGithub('action', textOf('action.yml').replace('using: composite', 'using: compositor')),
    ).not.toEqual([]);
  });

  it('runs the script that lies beside it', () => {
    const { runs } = parse(textOf('action.yml')) as {
      runs: { steps: readonly { env?: Record<string, string> }[] };
    };
    expect(runs.steps.some(({ env }) => env?.['MAKE_KITS']?.endsWith('/make-kits'))).toBe(true);
  });
});

describe('the template for GitLab', () => {
  it('keeps the schema that GitLab’s pipelines have, and runs the same script', () => {
    const pipeline = parse(textOf('gitlab.yml')) as { relevo: { script: readonly string[] } };
    expect(againstGitlab(pipeline)).toEqual([]);
    expect(againstGitlab({ ...pipeline, relevo: { ...pipeline.relevo, script: 7 } })).not.toEqual([]);
    expect(pipeline.relevo.script.join('\n')).toContain('relevo/docs/ci/make-kits');
  });
});

describe('the plans for many machines', () => {
  it('keep the schemas of the services that they are for', () => {
    const matrix = JSON.parse(planGithubMatrix(PLAN, 2)) as unknown;
    expect(againstGithub('workflow', workflowWith(matrix))).toEqual([]);
    expect(againstGithub('workflow', workflowWith(7))).not.toEqual([]);
    expect(againstGitlab(JSON.parse(planGitlab(PLAN, 2)))).toEqual([]);
  });
});

describe('the script that services run', () => {
  it('is a program, and is sound to the shell', () => {
    expect(() => execFileSync('bash', ['-n', `${folder}make-kits`])).not.toThrow();
    expect(textOf('make-kits')).toMatch(/^#!\/usr\/bin\/env bash\n/);
  });
});
