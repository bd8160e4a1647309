import type { DocBlock, DocRow } from '../../model/doc.ts';
import { fieldOf } from '../../model/filled.ts';
import { CRITICAL_ITEMS } from '../../model/observation.ts';
import { bullets, type FormDesk, paragraph } from '../desk.ts';
import { formHeading } from './form-heading.ts';

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
const ROW_HEIGHT = 6;

function partRow(part: string, { words }: FormDesk): DocRow {
  return {
    height: ROW_HEIGHT,
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

function itemRow(item: number, { words }: FormDesk, marksCritical: boolean): DocRow {
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
export function scoreTable(desk: FormDesk, marksCritical: boolean): DocBlock {
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
export function signatures(desk: FormDesk, names: readonly string[]): DocBlock {
  return {
    type: 'fields',
    sign: true,
    rows: names.map((name) => [
      { label: desk.words(`signature.${name}`), share: 2 },
      { label: desk.words('field.date'), share: 1 },
    ]),
  };
}

/** Boxes in two columns: a form of two pages is to stay one. */
function sessionChoice(title: string, sessions: readonly string[]): DocBlock {
  const half = Math.ceil(sessions.length / 2);
  const halves = [sessions.slice(0, half), sessions.slice(half)].filter((some) => some.length > 0);
  return {
    type: 'table',
    role: 'data',
    columns: halves.map(() => ({ width: { share: 1 }, align: 'left' })),
    head: [{ cells: [{ blocks: [paragraph(title)], header: 'column', span: halves.length }] }],
    rows: [{ cells: halves.map((some) => ({ blocks: [bullets(some, 'box')] })) }],
  };
}

/** Who and what is observed. Of the sessions of the day, where they are known, the one that was seen is ticked. */
function observedSession({ words, filled }: FormDesk): readonly DocBlock[] {
  const people = [
    fieldOf(words('field.trainer'), 1, filled?.trainer),
    fieldOf(words('field.observer'), 1, filled?.observer),
  ];
  const date = fieldOf(words('field.date'), 1, filled?.date);
  const sessions = filled?.sessions ?? [];
  if (sessions.length === 0)
    return [{ type: 'fields', rows: [people, [{ label: words('field.session'), share: 2 }, date]] }];
  return [{ type: 'fields', rows: [[...people, date]] }, sessionChoice(words('observation.which'), sessions)];
}

/** Observation of a co-supervised session, the conversation after it, and the decision. */
export function observationForm(desk: FormDesk): readonly DocBlock[] {
  const { words } = desk;
  return [
    ...formHeading(desk, 'observation.title'),
    ...observedSession(desk),
    paragraph(words('observation.scale'), 'small'),
    scoreTable(desk, true),
    { ...paragraph(words('observation.talk'), 'meta'), keepWithNext: true },
    paragraph([1, 2, 3].map((at) => words(`observation.talk.${at}`)).join(' '), 'small'),
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
