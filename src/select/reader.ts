import type { AttributesOf } from '../model/attributes.ts';
import type { Scope } from '../model/front-matter.ts';
import type { Audience } from '../model/manifest.ts';
import { type BlockName, type Role, SEEN_BY } from '../model/visibility.ts';

/** Who will hold the paper. */
export interface Reader {
  readonly audienceId: string;
  readonly audience: Audience;
  readonly language: string;
  readonly role: Role;
}

function shares(wanted: readonly string[] | undefined, offered: readonly string[]): boolean {
  return wanted === undefined || wanted.some((item) => offered.includes(item));
}

/** Does a front matter's `for` name this reader? Every list that is present must. */
export function isInScope(scope: Scope | undefined, { audienceId, audience }: Reader): boolean {
  return (
    shares(scope?.audiences, [audienceId]) &&
    shares(scope?.sectors, audience.sectors) &&
    shares(scope?.tracks, audience.track ? [audience.track] : [])
  );
}

/** Does an `only` block name this reader? Every attribute that is present must. */
export function isAddressed(only: AttributesOf<'only'>, reader: Reader): boolean {
  return (
    isInScope({ audiences: only.audience, sectors: only.sector, tracks: only.track }, reader) &&
    shares(only.role, [reader.role])
  );
}

/** The closed table, asked for one block. */
export function maySee(name: BlockName, { role }: Reader): boolean {
  return SEEN_BY[name].includes(role);
}
