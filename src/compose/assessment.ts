import { createRandom, shuffle } from '../lib/shuffle.ts';
import type { QuestionUse } from '../model/attributes.ts';
import type { DirectiveOf, ListItem } from '../model/content.ts';
import type { Edition } from '../model/edition.ts';
import { questionParts } from '../model/question.ts';
import { isBlock, walkBlocks } from '../model/walk.ts';

/** An item of a test: its place in the test, and its options in the order they are printed there. */
export interface TestItem {
  readonly question: DirectiveOf<'question'>;
  /** From 1. */
  readonly number: number;
  readonly options: readonly ListItem[];
}

/** The questions of an edition that serve a purpose, in the order of its sessions. */
export function questionsFor(edition: Edition, use: QuestionUse): readonly DirectiveOf<'question'>[] {
  return edition.modules
    .flatMap((module) => module.sessions)
    .flatMap((session) => walkBlocks(session.body))
    .flatMap((block) => (isBlock(block, 'question') && block.attributes.use?.includes(use) ? [block] : []));
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
  const number = (question: DirectiveOf<'question'>, options: readonly ListItem[], at: number): TestItem => ({
    question,
    number: at + 1,
    options,
  });
  if (use === 'pre')
    return questions.map((question, at) => number(question, questionParts(question).options, at));
  const random = createRandom(edition.kit.seed);
  return otherOrder(questions, random).map((question, at) =>
    number(question, shuffle(questionParts(question).options, random), at),
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
