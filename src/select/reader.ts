import type { AttributesOf } from '../model/attributes.ts';
import type { Scope } from '../model/front-matter.ts';
import type { Audience } from '../model/manifest.ts';
import { namesAudience } from '../model/scope.ts';
import { type BlockName, type Role, SEEN_BY } from '../model/visibility.ts';

/** Who will hold the paper. */
export interface Reader {
  readonly audienceId: string;
  readonly audience: Audience;
  readonly language: string;
  readonly role: Role;
}

/** Does a front matter's `for` name this reader? */
export function isInScope(scope: Scope | undefined, { audienceId, audience }: Reader): boolean {
  return namesAudience(scope, audienceId, audience);
}

/** Does an `only` block name this reader? Every attribute that is present must. */
export function isAddressed(only: AttributesOf<'only'>, reader: Reader): boolean {
  return (
    isInScope({ audiences: only.audience, sectors: only.sector, tracks: only.track }, reader) &&
    (only.role === undefined || only.role.includes(reader.role))
  );
}

/** The closed table, asked for one block. */
export function maySee(name: BlockName, { role }: Reader): boolean {
  return SEEN_BY[name].includes(role);
}
