import { remember } from '../lib/remember.ts';
import type { QuestionUse } from '../model/attributes.ts';
import type { DirectiveOf, ListItem } from '../model/content.ts';
import type { Kit } from '../model/kit.ts';
import { questionParts } from '../model/question.ts';
import { ownInlines, plainText } from '../model/walk.ts';
import { openOnly } from './audience-views.ts';
import { blocksNamed, pagesOf } from './kit-texts.ts';

export interface AskedQuestion {
  readonly question: DirectiveOf<'question'>;
  readonly language: string;
  readonly options: readonly ListItem[];
}

/** Every question of every page, with its options. */
export const askedQuestions: (kit: Kit) => readonly AskedQuestion[] = remember((kit) =>
  [...pagesOf(kit)].flatMap(({ body, language }) =>
    [...blocksNamed(body, 'question')].map((question) => {
      const { options } = questionParts({ ...question, children: openOnly(question.children) });
      return { question, language, options };
    }),
  ),
);

/** Is it one of a test, and not only for practice? */
export function isTested({ question }: AskedQuestion): boolean {
  const use: readonly QuestionUse[] = question.attributes.use ?? [];
  return use.includes('pre') || use.includes('post');
}

/** The words of an option, without the box. */
export function optionText({ children }: ListItem): string {
  return children
    .map((block) => plainText(ownInlines(block)))
    .join(' ')
    .trim();
}

/** The questions of the tests with one right option, language by language: what somebody who guesses would look at. */
export function* testsOf(kit: Kit): Generator<readonly AskedQuestion[]> {
  for (const { language } of kit.languages) {
    yield askedQuestions(kit).filter(
      (asked) =>
        asked.language === language &&
        isTested(asked) &&
        asked.options.filter(({ checked }) => checked === true).length === 1,
    );
  }
}

/** Fewer questions show no habit. */
export const ENOUGH_QUESTIONS = 5;
