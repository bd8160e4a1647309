import { minutesOf } from '../lib/clock.ts';
import type { EditionDay, TimedSlot } from '../model/edition.ts';
import type { Session } from '../model/kit.ts';
import type { Audience, Slot } from '../model/manifest.ts';

function timedSlot(slot: Slot, start: number, sessions: ReadonlyMap<string, Session>): TimedSlot | undefined {
  if ('break' in slot) return { kind: 'break', start, minutes: slot.break };
  if ('lunch' in slot) return { kind: 'lunch', start, minutes: slot.lunch };
  const session = sessions.get(slot.session);
  if (!session) return undefined;
  const { title, minutes } = session.value;
  const { origin } = session;
  return { kind: 'session', key: session.key, title, ...(origin && { origin }), start, minutes };
}

/** An audience's days with the clock running from each day's start. A session that the kit lacks is left out. */
export function scheduleDays(
  audience: Audience,
  sessions: ReadonlyMap<string, Session>,
): readonly EditionDay[] {
  return audience.days.map((day, index) => {
    const slots: TimedSlot[] = [];
    let now = minutesOf(day.start);
    for (const planned of day.plan) {
      const slot = timedSlot(planned, now, sessions);
      if (!slot) continue;
      slots.push(slot);
      now += slot.minutes;
    }
    const asked = day['to-confirm'];
    return { number: index + 1, slots, ...(asked && { 'to-confirm': asked }) };
  });
}
