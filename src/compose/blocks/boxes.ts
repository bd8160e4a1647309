import type { Block, Directive, DirectiveOf } from '../../model/content.ts';
import type { DocBlock, Span } from '../../model/doc.ts';
import { findTerm } from '../../model/lookups.ts';
import { isBlock } from '../../model/walk.ts';
import { colonOf } from '../colon.ts';
import { box, paragraph } from '../desk.ts';
import { materialText } from './activity.ts';
import { type BlockSetting, inside } from './block-setting.ts';
import { titled } from './title.ts';

type Boxed = DirectiveOf<
  'choice' | 'definition' | 'keypoints' | 'material' | 'rationale' | 'safeguarding' | 'solution' | 'trainer'
>;

const ROLES = {
  choice: 'choice',
  definition: 'definition',
  keypoints: 'keypoints',
  rationale: 'solution',
  safeguarding: 'safeguarding',
  solution: 'solution',
  trainer: 'trainer',
} as const;

/** Alternatives begin at the same time, and take as long as the first of them. */
function composeAlternatives(blocks: readonly Block[], setting: BlockSetting): readonly DocBlock[] {
  const { clock } = setting;
  const start = clock?.now;
  let end = start;
  const composed = blocks.flatMap((child) => {
    if (clock && start !== undefined && isBlock(child, 'activity')) clock.now = start;
    const part = setting.compose([child], setting);
    if (end === start) end = clock?.now;
    return part;
  });
  if (clock && end !== undefined) clock.now = end;
  return composed;
}

function withTerm(block: Boxed, title: readonly Span[], { desk }: BlockSetting): readonly Span[] {
  if (block.name !== 'definition') return title;
  const wanted = (block as DirectiveOf<'definition'>).attributes.term;
  if (wanted === undefined) return title;
  const term = findTerm(desk.edition.glossary, wanted, desk.edition.language);
  const name = { text: term ? desk.say(term.term) : wanted };
  return title.length === 0 ? [name] : [name, { text: colonOf(desk.words) }, ...title];
}

/** A block that is set apart from the text: who it is for, or what it is, stands in its label. */
export function composeBox(block: Boxed, setting: BlockSetting): DocBlock {
  const { desk } = setting;
  if (block.name === 'material') {
    const list = materialText(block as DirectiveOf<'material'>, desk);
    return paragraph(desk.words('materials', { list }), 'meta');
  }
  const { title, rest } = titled(block as Directive, desk);
  const inner = inside(setting);
  const blocks = block.name === 'choice' ? composeAlternatives(rest, inner) : inner.compose(rest, inner);
  const label = desk.words(`block.${block.name}`);
  return box(ROLES[block.name], { label, title: withTerm(block, title, setting) }, blocks);
}
