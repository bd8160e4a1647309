import type { Block, DirectiveOf, PartNotice } from '../model/content.ts';
import type { EditionSession } from '../model/edition.ts';
import { isBlock, noticeOf } from '../model/walk.ts';

/** An activity with the minute it begins. `isAlternative`: one of those that a `choice` offers. */
export interface TimedActivity {
  readonly kind: 'activity';
  readonly activity: DirectiveOf<'activity'>;
  readonly start: number;
  readonly isAlternative: boolean;
  /** What is to say of the part it stands in. */
  readonly notice: PartNotice | undefined;
}

/** Slides that are shown one after the other between activities. They have no minutes of their own. */
export interface TimedSlides {
  readonly kind: 'slides';
  readonly slides: readonly DirectiveOf<'slide'>[];
  readonly start: number;
}

export type TimedPart = TimedActivity | TimedSlides;

function addSlide(parts: TimedPart[], slide: DirectiveOf<'slide'>, start: number): void {
  const last = parts.at(-1);
  if (last?.kind !== 'slides') parts.push({ kind: 'slides', slides: [slide], start });
  else parts[parts.length - 1] = { ...last, slides: [...last.slides, slide] };
}

/** Adds what a block shows or asks for, and says how many minutes it takes. */
function addPart(
  parts: TimedPart[],
  block: Block,
  { start, isAlternative, notice }: Omit<TimedActivity, 'kind' | 'activity'>,
): number {
  if (isBlock(block, 'activity')) {
    parts.push({ kind: 'activity', activity: block, start, isAlternative, notice });
    return block.attributes.minutes ?? 0;
  }
  if (isBlock(block, 'slide')) addSlide(parts, block, start);
  if (!isBlock(block, 'choice')) return 0;
  const lengths = block.children.flatMap((child) => {
    const minutes = addPart(parts, child, { start, isAlternative: true, notice });
    return isBlock(child, 'activity') ? [minutes] : [];
  });
  return lengths[0] ?? 0;
}

/**
 * Activities and slides of a session in order, with a running clock in minutes since midnight. Alternatives of a `choice`
 * begin together, and count as long as the first of them.
 */
export function timeSession(session: Pick<EditionSession, 'start' | 'body'>): readonly TimedPart[] {
  const parts: TimedPart[] = [];
  let now = session.start;
  for (const block of session.body) {
    now += addPart(parts, block, { start: now, isAlternative: false, notice: noticeOf(block) });
  }
  return parts;
}
