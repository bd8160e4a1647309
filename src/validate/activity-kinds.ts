import type { DirectiveOf } from '../model/content.ts';

type Activity = DirectiveOf<'activity'>;
export type ActivityKind = NonNullable<Activity['attributes']['kind']>;

/** Kinds in which those who came work, and not only listen. */
const ACTIVE: readonly ActivityKind[] = [
  'energizer',
  'discussion',
  'case-work',
  'role-play',
  'practice',
  'teach-back',
  'reflection',
  'test',
];
/** Kinds that leave something to talk about afterwards. */
const TO_DEBRIEF: readonly ActivityKind[] = ['case-work', 'role-play', 'practice', 'teach-back'];
const DEBRIEFS: readonly ActivityKind[] = ['discussion', 'reflection', 'closing'];
/** Kinds that cannot begin without something in everybody's hands. */
const WITH_MATERIALS: readonly ActivityKind[] = ['case-work', 'practice', 'test'];

function isOf(kinds: readonly ActivityKind[]): (activity: Activity) => boolean {
  return ({ attributes: { kind } }) => kind !== undefined && kinds.includes(kind);
}

/** An activity that does not say its kind counts as work. */
export const isActive = (activity: Activity): boolean =>
  activity.attributes.kind === undefined || isOf(ACTIVE)(activity);
export const asksForDebrief = isOf(TO_DEBRIEF);
export const isDebrief = isOf(DEBRIEFS);
export const asksForMaterials = isOf(WITH_MATERIALS);
/** An activity in groups that need to be formed. */
export const asksForGroups = isOf([...ACTIVE, 'demonstration']);
