import type { DocBlock, DocRow } from '../../model/doc.ts';
import { questionParts } from '../../model/question.ts';
import { letterOf, rightLetters, type TestItem, testItems } from '../assessment.ts';
import type { BlockSetting } from '../blocks/block-setting.ts';
import { composeBlocks } from '../blocks/compose-blocks.ts';
import { stemBlocks } from '../blocks/question.ts';
import { box, type Desk, heading, paragraph } from '../desk.ts';
import { docText } from '../doc-text.ts';
import { versionCard } from '../front-matter.ts';
import { citationOf } from '../spans.ts';

function settingFor(desk: Desk): BlockSetting {
  return { desk, level: 4, clock: undefined, slideOf: () => undefined, compose: composeBlocks };
}

function optionText(item: TestItem, at: number, setting: BlockSetting): readonly DocBlock[] {
  const blocks = composeBlocks(item.options[at]?.children ?? [], setting);
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return blocks;
  return [{ ...first, spans: [{ text: `${letterOf(at)}) ` }, ...first.spans] }, ...rest];
}

/** An item to answer on paper: nothing in it says which option is right. */
function itemBlocks(item: TestItem, desk: Desk): DocBlock {
  const setting = settingFor(desk);
  const multiple = item.question.attributes.type === 'multiple' ? desk.words('question.multiple') : '';
  const options = item.options.map((_, at) => ({
    marker: 'box' as const,
    blocks: optionText(item, at, setting),
  }));
  const label = desk.words('block.question', { number: item.number });
  return {
    type: 'group',
    blocks: [
      box('question', { label, aside: multiple }, [
        ...stemBlocks(item.question, setting),
        { type: 'list', start: 1, items: options },
      ]),
    ],
  };
}

/** A test before or after the course: the same items, another order. */
export function test(desk: Desk, use: 'pre' | 'post'): readonly DocBlock[] {
  const { words, edition } = desk;
  const items = testItems(edition, use);
  return [
    heading(desk, words(`${use}-test.title`), { level: 1, kicker: desk.say(edition.kit.title) }),
    {
      type: 'fields',
      rows: [
        [
          { label: words('field.code'), share: 1 },
          { label: words('field.date'), share: 1 },
        ],
      ],
    },
    paragraph(words('test.instructions', { n: items.length })),
    ...items.map((item) => itemBlocks(item, desk)),
    { type: 'break', to: 'page' },
    ...versionCard(desk),
  ];
}

function keyRow(desk: Desk, pre: TestItem | undefined, post: TestItem | undefined): DocRow {
  const cell = (text: string, header?: 'row') => ({
    blocks: [paragraph(text)],
    ...(header === undefined ? {} : { header }),
  });
  const item = pre ?? post;
  const stem = item ? docText(composeBlocks(questionParts(item.question).stem, settingFor(desk))) : '';
  return {
    cells: [
      cell(pre ? String(pre.number) : '–', 'row'),
      cell(pre ? rightLetters(pre) : '–'),
      cell(post ? String(post.number) : '–'),
      cell(post ? rightLetters(post) : '–'),
      cell(stem),
    ],
  };
}

function explanation(item: TestItem, desk: Desk): readonly DocBlock[] {
  const setting = settingFor(desk);
  const { attributes } = item.question;
  const sources = (attributes.source ?? []).flatMap((id) =>
    desk.edition.references.filter((each) => each.id === id),
  );
  const facts = [
    desk.words('key.objective', { id: (attributes.objective ?? []).join(', ') }),
    sources.length > 0 ? desk.words('slide.source', { source: sources.map(citationOf).join('; ') }) : '',
  ];
  const right = item.options.flatMap((option, at) =>
    option.checked ? [{ marker: 'tick' as const, blocks: optionText(item, at, setting) }] : [],
  );
  const label = desk.words('block.question', { number: item.number });
  return [
    box('question', { label, aside: facts.filter(Boolean).join(' · ') }, [
      ...stemBlocks(item.question, setting),
      { type: 'list', start: 1, items: right },
      ...composeBlocks(questionParts(item.question).rationale, setting),
    ]),
  ];
}

/** The right answers of both tests, with reasons and sources. For trainers alone. */
export function answerKey(desk: Desk): readonly DocBlock[] {
  const { words, edition } = desk;
  const pre = testItems(edition, 'pre');
  const post = testItems(edition, 'post');
  const postOf = new Map(post.map((item) => [item.question, item]));
  const onlyPost = post.filter(({ question }) => !pre.some((item) => item.question === question));
  const head = ['pre', 'right', 'post', 'right', 'item'].map((name) => ({
    header: 'column' as const,
    blocks: [paragraph(words(`key.${name}`))],
  }));
  const small = { width: { mm: 17 }, align: 'left' } as const;
  return [
    heading(desk, words('answer-key.title'), { level: 1, kicker: desk.say(edition.kit.title) }),
    paragraph(words('answer-key.care'), 'lead'),
    {
      type: 'table',
      role: 'data',
      columns: [small, small, small, small, { width: { share: 1 }, align: 'left' }],
      head: [{ cells: head }],
      rows: [
        ...pre.map((item) => keyRow(desk, item, postOf.get(item.question))),
        ...onlyPost.map((item) => keyRow(desk, undefined, item)),
      ],
    },
    heading(desk, words('answer-key.reasons'), { level: 2 }),
    ...[...pre, ...onlyPost].flatMap((item) => explanation(item, desk)),
    ...versionCard(desk),
  ];
}
