/**
 * The lines of a text, from 1, that are not those of another: from the first that differs to the last. Where lines were only
 * added the last is the one before the first.
 */
export function changedLines(before: string, now: string): readonly [first: number, last: number] {
  const [old, other] = [before.split('\n'), now.split('\n')];
  const most = Math.min(old.length, other.length);
  let same = 0;
  while (same < most && old[same] === other[same]) same += 1;
  let end = 0;
  while (end < most - same && old.at(-1 - end) === other.at(-1 - end)) end += 1;
  return [same + 1, old.length - end];
}
