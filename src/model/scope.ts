import type { Scope } from './front-matter.ts';
import type { Audience } from './manifest.ts';

function shares(wanted: readonly string[] | undefined, offered: readonly string[]): boolean {
  return wanted === undefined || wanted.some((item) => offered.includes(item));
}

/** Does a scope name this audience? Every list that is present must. */
export function namesAudience(scope: Scope | undefined, id: string, audience: Audience): boolean {
  return (
    shares(scope?.audiences, [id]) &&
    shares(scope?.sectors, audience.sectors) &&
    shares(scope?.tracks, audience.track ? [audience.track] : [])
  );
}
