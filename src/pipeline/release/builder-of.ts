import type { Host } from '../../model/host.ts';

/** The machine that builds, and for whom, as far as it says so itself. */
export interface Builder {
  readonly id: string;
  /** Where the run can be looked up. */
  readonly run: string | undefined;
  readonly actor: string | undefined;
}

/** Nobody vouches for a build on somebody's own machine. */
const LOCAL = 'urn:x-relevo:builder:local';

/** The service that runs the build, from the variables that it sets (GitHub Actions, GitLab CI). */
export function builderOf(environment: Host['environment']): Builder {
  const value = (name: string): string => environment[name] ?? '';
  if (value('GITHUB_ACTIONS') === 'true') {
    const repository = `${value('GITHUB_SERVER_URL')}/${value('GITHUB_REPOSITORY')}`;
    const attempt = value('GITHUB_RUN_ATTEMPT') || '1';
    return {
      id: `${value('GITHUB_SERVER_URL')}/actions/runner/${value('RUNNER_ENVIRONMENT') || 'unknown'}`,
      run: `${repository}/actions/runs/${value('GITHUB_RUN_ID')}/attempts/${attempt}`,
      actor: value('GITHUB_ACTOR') || undefined,
    };
  }
  if (value('GITLAB_CI') === 'true') {
    return {
      id: `${value('CI_SERVER_URL')}/-/runners/${value('CI_RUNNER_ID')}`,
      run: value('CI_JOB_URL') || undefined,
      actor: value('GITLAB_USER_LOGIN') || undefined,
    };
  }
  return { id: LOCAL, run: undefined, actor: undefined };
}
