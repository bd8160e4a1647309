import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BuildPlan, BuildStep } from '../../../src/model/build-plan.ts';
import { groupSteps } from '../../../src/report/plans/group-steps.ts';
import { planGithubMatrix, planGitlab } from '../../../src/report/plans/plan-matrix.ts';
import { planNinja } from '../../../src/report/plans/plan-ninja.ts';
import { shellWords } from '../../../src/report/plans/shell-words.ts';

function step(id: string, cost: number): BuildStep {
  return {
    id,
    kit: 'kits/mi kit',
    audience: 'policia',
    language: 'es',
    role: 'trainer',
    documents: [],
    command: ['relevo', 'build', 'kits/mi kit', '--audience', id],
    outputs: [`dist/${id}/guía 1.pdf`],
    cost,
  };
}

const PLAN: BuildPlan = {
  cache: '.relevo/cache',
  steps: [step('a', 5), step('b', 9), step('c', 4)],
  bundles: [
    {
      id: 'kit-bundles',
      kit: 'kits/mi kit',
      command: ['relevo', 'bundle', 'kits/mi kit'],
      outputs: ['dist/kit.zip'],
      needs: ['a', 'b', 'c'],
    },
  ],
  sources: { 'kits/mi kit': ['kits/mi kit/kit.yaml'] },
};

describe('groups of steps', () => {
  it('hold every step once, and none has more than one step beyond an even share', () => {
    const costs = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(costs, fc.integer({ min: 1, max: 9 }), (given, jobs) => {
        const steps = given.map((cost, index) => step(`s${index}`, cost));
        const groups = groupSteps(steps, jobs);
        expect(groups.flatMap((group) => group.steps.map(({ id }) => id)).sort()).toEqual(
          steps.map(({ id }) => id).sort(),
        );
        const least = Math.max(...given, given.reduce((sum, cost) => sum + cost, 0) / jobs);
        expect(Math.max(...groups.map(({ cost }) => cost))).toBeLessThanOrEqual(least + Math.max(...given));
        expect(groupSteps([...steps].reverse(), jobs)).toEqual(groups);
      }),
    );
  });
});

describe('words for a shell', () => {
  it('come back as they were, whatever is in them', () => {
    const words = fc.array(
      fc.string({ minLength: 1 }).filter((word) => !word.includes('\0')),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(words, (given) => {
        const out = execFileSync('sh', ['-c', `printf '%s\\0' ${shellWords(given)}`], { encoding: 'utf8' });
        expect(out.split('\0').slice(0, -1)).toEqual(given);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a plan for other engines', () => {
  it('is a Ninja file with a name for each step, spaces and the shell both minded', () => {
    const ninja = planNinja(PLAN);
    expect(ninja).toContain("  run = relevo build 'kits/mi kit' --audience b\n");
    expect(ninja).toContain('build dist/a/guía$ 1.pdf: relevo | kits/mi$ kit/kit.yaml\n');
    expect(ninja).toContain('build c: phony dist/c/guía$ 1.pdf\n');
    expect(ninja).toContain(
      'build dist/kit.zip: relevo | dist/a/guía$ 1.pdf dist/b/guía$ 1.pdf dist/c/guía$ 1.pdf\n',
    );
  });

  it('is one line of JSON for a matrix of GitHub, the dearest step alone', () => {
    const text = planGithubMatrix(PLAN, 2);
    expect(text.trimEnd()).not.toContain('\n');
    expect(JSON.parse(text)).toEqual({
      include: [
        { name: '1/2', run: "relevo build 'kits/mi kit' --audience b", editions: 'b' },
        {
          name: '2/2',
          run: "relevo build 'kits/mi kit' --audience a && relevo build 'kits/mi kit' --audience c",
          editions: 'a c',
        },
      ],
    });
  });

  it('is a child pipeline of GitLab whose bundles wait for every build and get their cache', () => {
    const pipeline = JSON.parse(planGitlab(PLAN, 2));
    expect(Object.keys(pipeline)).toEqual(['stages', 'build 1/2', 'build 2/2', 'kit-bundles']);
    expect(pipeline['build 1/2'].artifacts).toEqual({ paths: ['.relevo/cache'] });
    expect(pipeline['kit-bundles'].needs).toEqual([
      { job: 'build 1/2', artifacts: true },
      { job: 'build 2/2', artifacts: true },
    ]);
  });
});
