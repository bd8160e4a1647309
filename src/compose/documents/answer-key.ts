import type { DocBlock, DocListItem, DocRow } from '../../model/doc.ts';
import type { Edition } from '../../model/edition.ts';
import { questionParts } from '../../model/question.ts';
import { rightLetters, type TestItem, testItems } from '../assessment.ts';
import { composeBlocks } from '../blocks/compose-blocks.ts';
import { stemBlocks } from '../blocks/question.ts';
import { sourceLine } from '../citation.ts';
import { box, type Desk, heading, paragraph } from '../desk.ts';
import { docText } from '../doc-text.ts';
import { dotted } from '../dotted.ts';
import { imprint } from '../front-matter.ts';
import { partNotice } from '../origin.ts';
import { headRow, leftColumns, textCell } from '../tables.ts';
import { itemSetting, optionText } from './tests.ts';

/** One question with its place in either test. */
interface KeyEntry {
  readonly pre: TestItem | undefined;
  readonly post: TestItem | undefined;
  /** That of the pre-test, else that of the post-test. */
  readonly item: TestItem;
}

/** In the order of the pre-test; then what only the post-test asks. */
function keyEntries(edition: Edition): readonly KeyEntry[] {
  const pre = testItems(edition, 'pre');
  const post = new Map(testItems(edition, 'post').map((item) => [item.question, item]));
  const asked = new Set(pre.map(({ question }) => question));
  const onlyPost = [...post.values()].filter(({ question }) => !asked.has(question));
  return [
    ...pre.map((item): KeyEntry => ({ pre: item, post: post.get(item.question), item })),
    ...onlyPost.map((item): KeyEntry => ({ pre: undefined, post: item, item })),
  ];
}

const ABSENT = '–';

function keyRow({ pre, post, item }: KeyEntry, desk: Desk): DocRow {
  const numbered = (each: TestItem | undefined): string => (each ? String(each.number) : ABSENT);
  const letters = (each: TestItem | undefined): string => (each ? rightLetters(each) || ABSENT : ABSENT);
  const stem = docText(composeBlocks(questionParts(item.question).stem, itemSetting(desk)));
  return {
    cells: [
      textCell(numbered(pre), { header: 'row' }),
      textCell(letters(pre)),
      textCell(numbered(post)),
      textCell(letters(post)),
      textCell(stem),
    ],
  };
}

/** The texts of the objectives with these ids. */
function objectiveTexts(ids: readonly string[], { edition }: Desk): readonly string[] {
  const all = edition.modules.flatMap((module) => module.sessions.flatMap(({ front }) => front.objectives));
  return ids.map((id) => all.find((objective) => objective.id === id)?.text ?? id);
}

function itemFacts({ question }: TestItem, desk: Desk): readonly DocBlock[] {
  const { objective = [], source } = question.attributes;
  const facts = [
    ...objectiveTexts(objective, desk).map((text) => desk.words('key.objective', { text })),
    sourceLine(source, desk),
  ];
  return facts.filter(Boolean).map((fact) => paragraph(fact, 'small'));
}

function explanation({ pre, post, item }: KeyEntry, desk: Desk): DocBlock {
  const setting = itemSetting(desk);
  const right = item.options.flatMap((option, at): readonly DocListItem[] =>
    option.checked ? [{ marker: 'tick', blocks: optionText(item, at, setting) }] : [],
  );
  const places = [
    pre ? desk.words('key.in-pre', { number: pre.number }) : '',
    post ? desk.words('key.in-post', { number: post.number }) : '',
  ];
  return box('question', { label: dotted(places) }, [
    ...partNotice(item.notice?.kind, desk),
    ...stemBlocks(item.question, setting),
    ...(right.length > 0 ? [{ type: 'list' as const, start: 1, items: right }] : []),
    ...composeBlocks(questionParts(item.question).rationale, setting),
    ...itemFacts(item, desk),
  ]);
}

/** The right answers of both tests, with reasons, objectives and sources. For trainers alone. */
export function answerKey(desk: Desk): readonly DocBlock[] {
  const { words, edition } = desk;
  const entries = keyEntries(edition);
  const names = ['pre', 'right', 'post', 'right', 'item'].map((name) => words(`key.${name}`));
  return [
    heading(desk, words('answer-key.title'), { level: 1, kicker: desk.say(edition.kit.title) }),
    paragraph(words('answer-key.care'), 'lead'),
    {
      type: 'table',
      role: 'data',
      columns: leftColumns('auto', 'auto', 'auto', 'auto', { share: 1 }),
      head: [headRow(names)],
      rows: entries.map((entry) => keyRow(entry, desk)),
    },
    heading(desk, words('answer-key.reasons'), { level: 2 }),
    ...entries.map((entry) => explanation(entry, desk)),
    ...imprint(desk),
  ];
}
