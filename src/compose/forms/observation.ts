import type { DocBlock, DocRow } from '../../model/doc.ts';
import { CRITICAL_ITEMS } from '../../model/observation.ts';
import { bullets, type Desk, heading, paragraph } from '../desk.ts';

/** Items of the co-supervision form by part, as numbers of `observation.item.<n>`. */
const PARTS = [
  ['preparation', [1, 2, 3]],
  ['opening', [4, 5, 6]],
  ['content', [7, 8, 9, 10]],
  ['facilitation', [11, 12, 13, 14, 15, 16]],
  ['care', [17, 18, 19, 20]],
  ['assessment', [21, 22]],
  ['team', [23, 24]],
] as const;

const SCORES = ['0', '1', '2', '3', 'NA'] as const;
const ROW_HEIGHT = 7;

function partRow(part: string, { words }: Desk): DocRow {
  return {
    ruled: true,
    cells: [
      {
        blocks: [paragraph([{ text: words(`observation.${part}`), strong: true }])],
        span: SCORES.length + 2,
        header: 'row',
      },
    ],
  };
}

function itemRow(item: number, { words }: Desk, marksCritical: boolean): DocRow {
  const critical = marksCritical && CRITICAL_ITEMS.has(item) ? [{ text: ' (C)', strong: true }] : [];
  return {
    height: ROW_HEIGHT,
    cells: [
      { blocks: [paragraph(String(item))] },
      { header: 'row', blocks: [paragraph([{ text: words(`observation.item.${item}`) }, ...critical])] },
      ...SCORES.map(() => ({ blocks: [] })),
    ],
  };
}

/** The items with a column for each score. */
export function scoreTable(desk: Desk, marksCritical: boolean): DocBlock {
  const head = ['', desk.words('observation.item'), ...SCORES].map((text) => ({
    header: 'column' as const,
    blocks: text === '' ? [] : [paragraph(text)],
  }));
  return {
    type: 'table',
    role: 'form',
    columns: [
      { width: { mm: 8 }, align: 'right' },
      { width: { share: 1 }, align: 'left' },
      ...SCORES.map(() => ({ width: { mm: 10 }, align: 'center' as const })),
    ],
    head: [{ cells: head }],
    rows: PARTS.flatMap(([part, items]) => [
      partRow(part, desk),
      ...items.map((item) => itemRow(item, desk, marksCritical)),
    ]),
  };
}

/** Two people sign: each knows what the other wrote. */
export function signatures(desk: Desk, names: readonly string[]): DocBlock {
  return {
    type: 'fields',
    rows: names.map((name) => [
      { label: desk.words(`signature.${name}`), share: 2 },
      { label: desk.words('field.date'), share: 1 },
    ]),
  };
}

/** Observation of a co-supervised session, the conversation after it, and the decision. */
export function observationForm(desk: Desk): readonly DocBlock[] {
  const { words } = desk;
  return [
    heading(desk, words('observation.title'), { level: 1, kicker: words('forms.kicker') }),
    {
      type: 'fields',
      rows: [
        [
          { label: words('field.trainer'), share: 1 },
          { label: words('field.observer'), share: 1 },
        ],
        [
          { label: words('field.session'), share: 2 },
          { label: words('field.date'), share: 1 },
        ],
      ],
    },
    paragraph(words('observation.scale'), 'small'),
    scoreTable(desk, true),
    { ...paragraph(words('observation.talk'), 'meta'), keepWithNext: true },
    bullets(
      [1, 2, 3].map((at) => words(`observation.talk.${at}`)),
      'number',
    ),
    { ...paragraph(words('observation.strengths'), 'meta'), keepWithNext: true },
    { type: 'lines', count: 2 },
    { ...paragraph(words('observation.actions'), 'meta'), keepWithNext: true },
    { type: 'lines', count: 2 },
    { ...paragraph(words('observation.decision'), 'meta'), keepWithNext: true },
    bullets(
      [1, 2, 3].map((at) => words(`observation.decision.${at}`)),
      'box',
    ),
    { type: 'fields', rows: [[{ label: words('observation.next'), share: 1 }]] },
    signatures(desk, ['trainer', 'observer']),
  ];
}
