import type { Block, Directive } from '../model/content.ts';
import type { SessionFront } from '../model/front-matter.ts';
import type { ItemChange } from '../model/kit-changes.ts';
import { questionParts } from '../model/question.ts';
import { slideParts } from '../model/slide.ts';
import type { BlockName } from '../model/visibility.ts';
import { isBlock, walkBlocks } from '../model/walk.ts';
import { blockTitle } from './block-title.ts';
import { type Comparable, compareItems } from './items.ts';
import { blocksText, inlinesText } from './section-text.ts';

function objectivesOf({ objectives = [] }: Partial<SessionFront>): readonly Comparable[] {
  return objectives.map(({ id, text, level }) => ({ id, title: text, fields: { text, level } }));
}

/** Blocks of one kind, those without an id by what they are called. */
function blocksOf<N extends BlockName>(body: readonly Block[], name: N) {
  return walkBlocks(body).flatMap((block) => (isBlock(block, name) ? [block] : []));
}

function idOf(block: Directive): string {
  return block.id ?? blockTitle(block);
}

function questionsOf(body: readonly Block[]): readonly Comparable[] {
  return blocksOf(body, 'question').map((question) => {
    const { stem, options, rationale } = questionParts(question);
    const textOf = (blocks: readonly Block[]): string => blocksText(blocks);
    const { use = [], objective = [], source = [], type } = question.attributes;
    return {
      id: idOf(question),
      title: blockTitle(question),
      fields: {
        stem: textOf(stem),
        options: options.map(({ children }) => textOf(children)),
        answer: options.filter(({ checked }) => checked).map(({ children }) => textOf(children)),
        rationale: textOf(rationale),
        use: [...use],
        objective: [...objective],
        source: [...source],
        type,
      },
    };
  });
}

function slidesOf(body: readonly Block[]): readonly Comparable[] {
  return blocksOf(body, 'slide').map((slide) => {
    const { title, body: shown, notes } = slideParts(slide);
    return {
      id: idOf(slide),
      title: inlinesText(title) || blockTitle(slide),
      fields: { title: inlinesText(title), shown: blocksText(shown), notes: blocksText(notes) },
    };
  });
}

interface Written {
  readonly value: Partial<SessionFront>;
  readonly body: readonly Block[];
}

/** Objectives, questions and slides of a page that came, went, or are others. */
export function compareSessionItems(
  before: Written,
  after: Written,
): {
  readonly objectives: readonly ItemChange[];
  readonly questions: readonly ItemChange[];
  readonly slides: readonly ItemChange[];
} {
  return {
    objectives: compareItems(objectivesOf(before.value), objectivesOf(after.value)),
    questions: compareItems(questionsOf(before.body), questionsOf(after.body)),
    slides: compareItems(slidesOf(before.body), slidesOf(after.body)),
  };
}
