import type { Block, Directive } from '../model/content.ts';
import { questionParts } from '../model/question.ts';
import { titleOf } from '../model/title-of.ts';
import { isBlock, plainText } from '../model/walk.ts';
import { blocksText } from './section-text.ts';

/** What people would call a block: a question by what it asks, others by their heading, else by their id. */
export function blockTitle(block: Directive): string {
  if (!isBlock(block, 'question')) return titleOf(block);
  return blocksText(questionParts(block).stem).replace(/\s+/g, ' ').trim() || titleOf(block);
}

/** What a stretch of text is called: by the heading that it begins with; empty where it has none. */
export function textTitle(blocks: readonly Block[]): string {
  const [first] = blocks;
  return first?.type === 'heading' ? plainText(first.children).trim() : '';
}
