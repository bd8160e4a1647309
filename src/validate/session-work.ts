import type { Block } from '../model/content.ts';
import { isActive } from './activity-kinds.ts';
import { timedParts } from './audience-views.ts';

export interface SessionWork {
  /** Minutes of all activities; a choice counts once, by its first alternative. */
  readonly minutes: number;
  /** Minutes in which those present do something. */
  readonly active: number;
}

/** How much of a session, as one audience has it, is work of those who came. */
export function workIn(blocks: readonly Block[]): SessionWork {
  let minutes = 0;
  let active = 0;
  for (const [first] of timedParts(blocks)) {
    const own = first?.attributes.minutes ?? 0;
    minutes += own;
    if (first && isActive(first)) active += own;
  }
  return { minutes, active };
}
