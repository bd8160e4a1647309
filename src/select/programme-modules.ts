import type { EditionDay, EditionModule, EditionSession } from '../model/edition.ts';
import type { Module, Session } from '../model/kit.ts';
import type { BlockFilter } from './filter-blocks.ts';

interface Placement {
  readonly number: number;
  readonly day: number;
  readonly start: number;
}

function placements(days: readonly EditionDay[]): ReadonlyMap<string, Placement> {
  const found = new Map<string, Placement>();
  for (const day of days) {
    for (const slot of day.slots) {
      if (slot.kind !== 'session' || found.has(slot.key)) continue;
      found.set(slot.key, { number: found.size + 1, day: day.number, start: slot.start });
    }
  }
  return found;
}

function editSession(session: Session, placed: Placement, filter: BlockFilter): EditionSession {
  return {
    key: session.key,
    front: session.value,
    path: session.path,
    ...placed,
    body: filter(session.body),
    ...(session.origin && { origin: session.origin }),
  };
}

/** The modules that a programme uses, in the order it comes to them, each with its sessions in programme order. */
export function programmeModules(
  modules: readonly Module[],
  days: readonly EditionDay[],
  filter: BlockFilter,
): readonly EditionModule[] {
  const placed = placements(days);
  return modules
    .map((module) => ({
      module,
      sessions: module.sessions
        .flatMap((session) => {
          const placement = placed.get(session.key);
          return placement ? [editSession(session, placement, filter)] : [];
        })
        .sort((a, b) => a.number - b.number),
    }))
    .filter(({ sessions }) => sessions.length > 0)
    .sort((a, b) => (a.sessions[0]?.number ?? 0) - (b.sessions[0]?.number ?? 0))
    .map(({ module, sessions }, index) => ({
      id: module.value.id,
      title: module.value.title,
      summary: module.value.summary ?? '',
      number: index + 1,
      body: filter(module.body),
      ...(module.origin && { origin: module.origin }),
      sessions,
    }));
}
