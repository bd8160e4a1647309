import type { Block, DirectiveOf, ListItem } from './content.ts';
import { isBlock } from './walk.ts';

/** An assessment item taken apart. */
export interface QuestionParts {
  readonly stem: readonly Block[];
  /** In the author's order; `checked` is undefined where the reader may not see answers. */
  readonly options: readonly ListItem[];
  readonly rationale: readonly Block[];
}

/** The options of a question are its last unordered list; all else but the rationale is its stem. */
export function questionParts(question: DirectiveOf<'question'>): QuestionParts {
  const { children } = question;
  const at = children.findLastIndex((block) => block.type === 'list' && !block.ordered);
  const list = children[at];
  const isStem = (block: Block, index: number): boolean => index !== at && !isBlock(block, 'rationale');
  return {
    stem: children.filter(isStem),
    options: list?.type === 'list' ? list.items : [],
    rationale: children.flatMap((block) => (isBlock(block, 'rationale') ? block.children : [])),
  };
}
