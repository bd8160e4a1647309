import { remember } from '../lib/remember.ts';
import type { Block, DirectiveOf } from '../model/content.ts';
import type { Kit } from '../model/kit.ts';
import { timedParts, viewedSessions } from './audience-views.ts';

type Activity = DirectiveOf<'activity'>;

/** Presentations one after the other, with nothing to do between them. */
export interface PresentationStretch {
  readonly first: Activity;
  readonly minutes: number;
  /** How many activities it runs over. */
  readonly activities: number;
}

function* stretchesIn(blocks: readonly Block[]): Generator<PresentationStretch> {
  let stretch: PresentationStretch | undefined;
  for (const alternatives of timedParts(blocks)) {
    const heard = alternatives.find(({ attributes }) => attributes.kind === 'presentation');
    const last = stretch;
    if (!heard) {
      if (last) yield last;
      stretch = undefined;
      continue;
    }
    const minutes = (last?.minutes ?? 0) + (heard.attributes.minutes ?? 0);
    stretch = { first: last?.first ?? heard, minutes, activities: (last?.activities ?? 0) + 1 };
  }
  if (stretch) yield stretch;
}

/** The stretches of listening in every session, as each audience has it; those that audiences share come once. */
export const presentationStretches: (kit: Kit) => readonly PresentationStretch[] = remember((kit) =>
  viewedSessions(kit).flatMap(({ views }) => {
    const longest = new Map<string, PresentationStretch>();
    for (const stretch of views.flatMap(({ blocks }) => [...stretchesIn(blocks)])) {
      const { path, start } = stretch.first.place;
      const key = `${path}:${start.line}`;
      const before = longest.get(key);
      if (!before || before.minutes < stretch.minutes) longest.set(key, stretch);
    }
    return [...longest.values()];
  }),
);

/** Minutes that adults listen to one voice before they need to do something, and the most that can be asked of them. */
export const LISTENING = { advised: 20, most: 30 } as const;
