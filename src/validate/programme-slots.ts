import { remember } from '../lib/remember.ts';
import type { Kit } from '../model/kit.ts';
import type { Audience } from '../model/manifest.ts';
import { type Place, placeAt } from '../model/place.ts';

/** A session where a programme names it. */
export interface SessionSlot {
  readonly audienceId: string;
  readonly audience: Audience;
  /** `module-id/session-id` */
  readonly key: string;
  readonly place: Place;
}

function* slotsIn({ value, places, path }: Kit['manifest']): Generator<SessionSlot> {
  for (const [audienceId, audience] of Object.entries(value.audiences)) {
    for (const [day, { plan }] of audience.days.entries()) {
      for (const [at, slot] of plan.entries()) {
        if (!('session' in slot)) continue;
        const pointer = `/audiences/${audienceId}/days/${day}/plan/${at}/session`;
        yield { audienceId, audience, key: slot.session, place: placeAt(places, pointer, path) };
      }
    }
  }
}

const slotsOf = remember((manifest: Kit['manifest']): readonly SessionSlot[] => [...slotsIn(manifest)]);

/** Every session of every programme, in the order of the programmes. */
export function sessionSlots({ manifest }: Pick<Kit, 'manifest'>): readonly SessionSlot[] {
  return slotsOf(manifest);
}
