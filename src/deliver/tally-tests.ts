import { compareText } from '../lib/compare.ts';
import type { Delivery } from '../model/delivery.ts';
import { LEAST_SHOWN } from './hide-small.ts';
import { markOf, type TestResult } from './read-scores.ts';

export interface QuestionShares {
  readonly id: string;
  readonly objectives: readonly string[];
  /** Shares of right answers, 0 to 1; undefined where it could be told of fewer than five that they were right, or wrong. */
  readonly pre: number | undefined;
  readonly post: number | undefined;
}

/** Means over those who took both tests. */
export interface Marks {
  readonly people: number;
  readonly pre: number;
  readonly post: number;
  /**
   * (post − pre) / (1 − pre): how much of what could be learnt was. R. Hake, Am. J. Phys. 66, 64 (1998). Undefined
   * where nothing was left to learn.
   */
  readonly gain: number | undefined;
}

export interface TestTally {
  readonly questions: readonly QuestionShares[];
  readonly marks: Marks | undefined;
  /** Share that the post-test asks, the highest of the deliveries. */
  readonly mark: number;
  /** Objectives of which a question stayed below the mark of the post-test. */
  readonly unlearnt: readonly { readonly id: string; readonly text: string }[];
}

export interface TestRegister {
  add(delivery: Delivery, results: readonly TestResult[]): void;
  readonly tally: () => TestTally;
}

interface Answers {
  taken: number;
  right: number;
}

interface Asked {
  readonly id: string;
  readonly objectives: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
  readonly pre: Answers;
  readonly post: Answers;
}

function shareOf({ taken, right }: Answers): number | undefined {
  const small = (count: number): boolean => count > 0 && count < LEAST_SHOWN;
  return taken === 0 || small(right) || small(taken - right) ? undefined : right / taken;
}

function marksOf(marks: readonly (readonly [number, number])[]): Marks | undefined {
  if (marks.length < LEAST_SHOWN) return undefined;
  const mean = (at: 0 | 1): number => marks.reduce((sum, each) => sum + each[at], 0) / marks.length;
  const [pre, post] = [mean(0), mean(1)];
  return { people: marks.length, pre, post, gain: pre < 1 ? (post - pre) / (1 - pre) : undefined };
}

function pairsOf(results: readonly TestResult[]): readonly (readonly [number, number])[] {
  const pre = new Map(results.filter(({ test }) => test === 'pre').map((each) => [each.code, markOf(each)]));
  return results.flatMap((each) => {
    const [before, after] = [pre.get(each.code), markOf(each)];
    return each.test === 'post' && before !== undefined && after !== undefined
      ? [[before, after] as const]
      : [];
  });
}

function unlearntOf(asked: readonly Asked[], mark: number): TestTally['unlearnt'] {
  const low = asked.filter(({ post }) => (shareOf(post) ?? 1) < mark);
  const texts = new Map(
    low.flatMap(({ objectives, texts: all }) => objectives.map((id) => [id, all[id] ?? ''])),
  );
  return [...texts].map(([id, text]) => ({ id, text }));
}

/** `q2` before `q10`. */
function compareIds(a: string, b: string): number {
  const number = (id: string): number => Number(/\d+$/.exec(id)?.[0] ?? 0);
  const stem = (id: string): string => id.replace(/\d+$/, '');
  return compareText(stem(a), stem(b)) || number(a) - number(b) || compareText(a, b);
}

/** Adds what was answered to a question. */
function addAnswers(asked: Asked, results: readonly TestResult[]): void {
  for (const { test, right } of results) {
    const answer = right.get(asked.id);
    if (answer === undefined) continue;
    asked[test].taken += 1;
    asked[test].right += answer ? 1 : 0;
  }
}

/** Answers by question, over all deliveries of a kit. */
export function createTestRegister(): TestRegister {
  const asked = new Map<string, Asked>();
  const marks: (readonly [number, number])[] = [];
  let mark = 0;
  return {
    add(delivery, results) {
      mark = Math.max(mark, delivery.rule['post-test']);
      marks.push(...pairsOf(results));
      for (const { id, objectives } of delivery.questions ?? []) {
        const key = `${delivery.kit.id} ${id}`;
        const none = { pre: { taken: 0, right: 0 }, post: { taken: 0, right: 0 } };
        const entry = asked.get(key) ?? { id, objectives, texts: delivery.objectives ?? {}, ...none };
        asked.set(key, entry);
        addAnswers(entry, results);
      }
    },
    tally: () => {
      const all = [...asked].sort(([a], [b]) => compareIds(a, b)).map(([, each]) => each);
      const questions = all.map(({ id, objectives, pre, post }) => ({
        id,
        objectives,
        pre: shareOf(pre),
        post: shareOf(post),
      }));
      return { questions, marks: marksOf(marks), mark, unlearnt: unlearntOf(all, mark) };
    },
  };
}
