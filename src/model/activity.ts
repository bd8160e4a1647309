import type { Block, DirectiveOf, Inline, ListItem } from './content.ts';
import { isBlock, ownInlines, walkInlines } from './walk.ts';

/** A step of an activity: its minutes, and its text without the mark of the minutes. */
export interface Step {
  readonly minutes: number | undefined;
  /** The author's item, with its place. */
  readonly item: ListItem;
  readonly blocks: readonly Block[];
}

/** An activity taken apart. Each of its blocks is in one part, in order. */
export interface ActivityParts {
  /** The first heading; empty when there is none. */
  readonly title: readonly Inline[];
  readonly materials: readonly DirectiveOf<'material'>[];
  readonly steps: readonly Step[];
  /** What stands before and after the steps. */
  readonly before: readonly Block[];
  readonly after: readonly Block[];
}

/** A block's own title: its first heading, where it begins with one; and the blocks after it. */
export function splitTitle(blocks: readonly Block[]): { title: readonly Inline[]; rest: readonly Block[] } {
  const [first, ...rest] = blocks;
  return first?.type === 'heading' ? { title: first.children, rest } : { title: [], rest: blocks };
}

/** The minutes that a step's own text names; undefined when it names none. */
function minutesIn(item: ListItem): number | undefined {
  for (const block of item.children) {
    for (const inline of walkInlines(ownInlines(block))) if (inline.type === 'min') return inline.minutes;
  }
  return undefined;
}

function withoutMinutes(inlines: readonly Inline[]): readonly Inline[] {
  const kept = inlines.filter((inline) => inline.type !== 'min');
  const [first, ...rest] = kept;
  return kept.length < inlines.length && first?.type === 'text'
    ? [{ ...first, value: first.value.trimStart() }, ...rest]
    : kept;
}

function stepOf(item: ListItem): Step {
  const blocks = item.children.map((block) =>
    block.type === 'paragraph' ? { ...block, children: withoutMinutes(block.children) } : block,
  );
  return { minutes: minutesIn(item), item, blocks };
}

/** The steps of an activity are its first ordered list. */
export function activityParts(activity: DirectiveOf<'activity'>): ActivityParts {
  const { title, rest } = splitTitle(activity.children);
  const materials = rest.flatMap((block) => (isBlock(block, 'material') ? [block] : []));
  const others = rest.filter((block) => !isBlock(block, 'material'));
  const at = others.findIndex((block) => block.type === 'list' && block.ordered);
  const list = others[at];
  return {
    title,
    materials,
    steps: list?.type === 'list' ? list.items.map(stepOf) : [],
    before: at === -1 ? others : others.slice(0, at),
    after: at === -1 ? [] : others.slice(at + 1),
  };
}
