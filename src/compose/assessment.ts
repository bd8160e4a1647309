import { createRandom, shuffle } from '../lib/shuffle.ts';
import type { QuestionUse } from '../model/attributes.ts';
import type { DirectiveOf, ListItem, PartNotice } from '../model/content.ts';
import type { Edition } from '../model/edition.ts';
import { questionParts } from '../model/question.ts';
import { isBlock, noticeOf, walkBlocks } from '../model/walk.ts';

/** A question, and what is to say of the part it stands in. */
interface AskedQuestion {
  readonly question: DirectiveOf<'question'>;
  readonly notice: PartNotice | undefined;
}

/** An item of a test: its place in the test, and its options in the order they are printed there. */
export interface TestItem extends AskedQuestion {
  /** From 1. */
  readonly number: number;
  readonly options: readonly ListItem[];
}

/** The questions of an edition that serve a purpose, in the order of its sessions. */
export function questionsFor(edition: Edition, use: QuestionUse): readonly AskedQuestion[] {
  const parts = edition.modules.flatMap(({ sessions }) => sessions.flatMap(({ body }) => body));
  return parts.flatMap((part) =>
    walkBlocks([part]).flatMap((block) =>
      isBlock(block, 'question') && block.attributes.use?.includes(use)
        ? [{ question: block, notice: noticeOf(part) }]
        : [],
    ),
  );
}

/** The items in another order than theirs, even where chance would leave them as they are. */
function otherOrder<T>(items: readonly T[], random: () => number): readonly T[] {
  const shuffled = shuffle(items, random);
  const isSame = shuffled.every((item, at) => item === items[at]);
  return isSame ? [...items.slice(1), ...items.slice(0, 1)] : shuffled;
}

/**
 * The items of a test. The pre-test keeps the author's order; in the post-test items and their options stand in another,
 * which the kit's seed fixes, so that the key and every print of it agree.
 */
export function testItems(edition: Edition, use: 'pre' | 'post'): readonly TestItem[] {
  const questions = questionsFor(edition, use);
  const number = (asked: AskedQuestion, options: readonly ListItem[], at: number): TestItem => ({
    ...asked,
    number: at + 1,
    options,
  });
  if (use === 'pre')
    return questions.map((asked, at) => number(asked, questionParts(asked.question).options, at));
  const random = createRandom(edition.kit.seed);
  return otherOrder(questions, random).map((asked, at) =>
    number(asked, shuffle(questionParts(asked.question).options, random), at),
  );
}

/** `a`, `b`, … of an option. */
export function letterOf(index: number): string {
  return String.fromCharCode(97 + index);
}

/** Letters of the right options, `a, c`. Empty where the reader may not know them. */
export function rightLetters({ options }: TestItem): string {
  return options.flatMap((option, at) => (option.checked ? [letterOf(at)] : [])).join(', ');
}
