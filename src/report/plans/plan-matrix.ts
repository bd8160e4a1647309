import type { BuildPlan } from '../../model/build-plan.ts';
import { groupSteps, type StepGroup } from './group-steps.ts';
import { shellWords } from './shell-words.ts';

function runOf({ steps }: StepGroup): readonly string[] {
  return steps.map(({ command }) => shellWords(command));
}

/** A matrix of GitHub Actions (`strategy.matrix`), one entry a machine; one line, for `$GITHUB_OUTPUT`. */
export function planGithubMatrix(plan: BuildPlan, jobs: number): string {
  const groups = groupSteps(plan.steps, jobs);
  const include = groups.map((group, index) => ({
    name: `${index + 1}/${groups.length}`,
    run: runOf(group).join(' && '),
    editions: group.steps.map(({ id }) => id).join(' '),
  }));
  return `${JSON.stringify({ include })}\n`;
}

/** A child pipeline of GitLab CI, as JSON, which is YAML too. The cache folder goes on as an artifact. */
export function planGitlab({ cache, ...plan }: BuildPlan, jobs: number): string {
  const groups = groupSteps(plan.steps, jobs);
  const names = groups.map((_, index) => `build ${index + 1}/${groups.length}`);
  const builds = groups.map((group, index) => [
    names[index],
    { stage: 'build', script: runOf(group), artifacts: { paths: [cache] } },
  ]);
  const bundles = plan.bundles.map(({ id, command, outputs }) => [
    id,
    {
      stage: 'bundle',
      needs: names.map((job) => ({ job, artifacts: true })),
      script: [shellWords(command)],
      artifacts: { paths: outputs },
    },
  ]);
  const pipeline = { stages: ['build', 'bundle'], ...Object.fromEntries([...builds, ...bundles]) };
  return `${JSON.stringify(pipeline, null, 2)}\n`;
}
