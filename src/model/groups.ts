/** When an activity does not say how large its groups are. */
export const USUAL_GROUP = 5;

/** How people are dealt out: `larger` groups of one more than `size`, the others of `size`. */
export interface Groups {
  readonly count: number;
  readonly size: number;
  readonly larger: number;
}

interface Limits {
  readonly least: number;
  readonly most: number;
}

/** `4-5`, `4`, or nothing. */
function limitsOf(group: string | undefined): Limits {
  const [least = Number.NaN, most = least] = (group ?? '')
    .split('-')
    .map((part) => Number.parseInt(part, 10));
  if (Number.isNaN(least)) return { least: USUAL_GROUP, most: USUAL_GROUP };
  return { least: Math.max(1, least), most: Math.max(1, least, Number.isNaN(most) ? least : most) };
}

/**
 * The most groups that have as many people as an activity asks; where no number of groups does, no group is too large and
 * some are smaller. Nobody is left over: who finds no pair joins one.
 */
function countOf(group: string | undefined, people: number): number {
  if (group === 'pairs') return Math.floor(people / 2);
  if (group === 'individual') return people;
  if (group === 'plenary') return 1;
  const { least, most } = limitsOf(group);
  const full = Math.floor(people / least);
  return full > 0 && Math.ceil(people / full) <= most ? full : Math.ceil(people / most);
}

/** Deals people out to the groups of an activity (its attribute `group`), as even as can be. */
export function dealGroups(group: string | undefined, people: number): Groups {
  const count = Math.max(1, countOf(group, people));
  return { count, size: Math.floor(people / count), larger: people % count };
}
