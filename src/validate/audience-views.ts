import { remember } from '../lib/remember.ts';
import type { Block, DirectiveOf } from '../model/content.ts';
import type { Kit, Session } from '../model/kit.ts';
import type { Audience } from '../model/manifest.ts';
import { namesAudience } from '../model/scope.ts';
import { childBlocks, isBlock } from '../model/walk.ts';
import { sessionsOf } from './kit-texts.ts';
import { sessionSlots } from './programme-slots.ts';

type Activity = DirectiveOf<'activity'>;

/** A session as an audience that has it in its programme reads it: `only` blocks are opened or gone. */
interface AudienceView {
  /** Its id; undefined when no programme has the session, and then every `only` is open. */
  readonly audience: string | undefined;
  readonly blocks: readonly Block[];
}

export interface ViewedSession {
  readonly session: Session;
  readonly views: readonly AudienceView[];
}

type Accepts = (only: DirectiveOf<'only'>) => boolean;

function openBlock(block: Block, accepts: Accepts): readonly Block[] {
  if (isBlock(block, 'only')) return accepts(block) ? openOnly(block.children, accepts) : [];
  if (block.type === 'directive') return [{ ...block, children: openOnly(block.children, accepts) }];
  if (block.type === 'quote') return [{ ...block, children: openOnly(block.children, accepts) }];
  if (block.type !== 'list') return [block];
  const items = block.items.map((item) => ({ ...item, children: openOnly(item.children, accepts) }));
  return [{ ...block, items }];
}

/** The blocks without the `only` around some of them. */
export function openOnly(blocks: readonly Block[], accepts: Accepts = () => true): readonly Block[] {
  return blocks.flatMap((block) => openBlock(block, accepts));
}

/** `role` is not asked: a block for one role is still a block of the course's time. */
function acceptsFor(id: string, audience: Audience): Accepts {
  return ({ attributes: { audience: audiences, sector: sectors, track: tracks } }) =>
    namesAudience({ audiences, sectors, tracks }, id, audience);
}

type Audiences = ReadonlyMap<string, Audience>;

const audiencesBySession = remember((manifest: Kit['manifest']): ReadonlyMap<string, Audiences> => {
  const found = new Map<string, Map<string, Audience>>();
  for (const { key, audienceId, audience } of sessionSlots({ manifest })) {
    const having = found.get(key) ?? new Map<string, Audience>();
    found.set(key, having.set(audienceId, audience));
  }
  return found;
});

/** Every session with its views: one for each audience that has it; one with everything when no audience has it. */
export const viewedSessions: (kit: Kit) => readonly ViewedSession[] = remember((kit) => {
  const audiences = audiencesBySession(kit.manifest);
  return sessionsOf(kit).map((session) => {
    const having = [...(audiences.get(session.key) ?? [])];
    const views = having.map(([id, audience]) => ({
      audience: id,
      blocks: openOnly(session.body, acceptsFor(id, audience)),
    }));
    return {
      session,
      views: views.length > 0 ? views : [{ audience: undefined, blocks: openOnly(session.body) }],
    };
  });
});

/** The activities of a view in order. Alternatives of a choice share one place in time. */
export function timedParts(blocks: readonly Block[]): readonly (readonly Activity[])[] {
  return blocks.flatMap((block): readonly (readonly Activity[])[] => {
    if (isBlock(block, 'activity')) return [[block]];
    const inside = timedParts(childBlocks(block));
    if (!isBlock(block, 'choice')) return inside;
    const alternatives = inside.flat();
    return alternatives.length > 0 ? [alternatives] : [];
  });
}
