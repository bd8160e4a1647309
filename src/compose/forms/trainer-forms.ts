import type { DocBlock, DocRow } from '../../model/doc.ts';
import { bullets, type Desk, heading, paragraph } from '../desk.ts';
import { observationForm, scoreTable, signatures } from './observation.ts';

function formHeading(desk: Desk, key: string): DocBlock {
  return heading(desk, desk.words(key), { level: 1, kicker: desk.words('forms.kicker') });
}

function selfAssessment(desk: Desk): readonly DocBlock[] {
  return [
    formHeading(desk, 'self-assessment.title'),
    paragraph(desk.words('self-assessment.intro')),
    scoreTable(desk, false),
    { ...paragraph(desk.words('self-assessment.next'), 'meta'), keepWithNext: true },
    { type: 'lines', count: 3 },
  ];
}

const PLAN_ROWS = 5;
const PLAN_ROW_HEIGHT = 14;

function replicationPlan(desk: Desk): readonly DocBlock[] {
  const columns = ['when', 'who', 'module', 'place', 'support'];
  const head = columns.map((name) => ({
    header: 'column' as const,
    blocks: [paragraph(desk.words(`replication.${name}`))],
  }));
  const blank: DocRow = { height: PLAN_ROW_HEIGHT, cells: columns.map(() => ({ blocks: [] })) };
  return [
    formHeading(desk, 'replication.title'),
    paragraph(desk.words('replication.intro')),
    {
      type: 'table',
      role: 'form',
      columns: columns.map(() => ({ width: { share: 1 }, align: 'left' })),
      head: [{ cells: head }],
      rows: Array.from({ length: PLAN_ROWS }, () => blank),
    },
    { ...paragraph(desk.words('replication.needs'), 'meta'), keepWithNext: true },
    { type: 'lines', count: 3 },
    signatures(desk, ['trainer', 'supervisor']),
  ];
}

const REACTION_ITEMS = 6;
const REACTION_SCALE = ['1', '2', '3', '4'] as const;

function reactionForm(desk: Desk): readonly DocBlock[] {
  const head = [desk.words('reaction.item'), ...REACTION_SCALE].map((text) => ({
    header: 'column' as const,
    blocks: [paragraph(text)],
  }));
  const rows = Array.from(
    { length: REACTION_ITEMS },
    (_, at): DocRow => ({
      height: 9,
      cells: [
        { header: 'row', blocks: [paragraph(desk.words(`reaction.item.${at + 1}`))] },
        ...REACTION_SCALE.map(() => ({ blocks: [] })),
      ],
    }),
  );
  return [
    formHeading(desk, 'reaction.title'),
    paragraph(desk.words('reaction.intro')),
    {
      type: 'table',
      role: 'form',
      columns: [
        { width: { share: 1 }, align: 'left' },
        ...REACTION_SCALE.map(() => ({ width: { mm: 14 }, align: 'center' as const })),
      ],
      head: [{ cells: head }],
      rows,
    },
    ...['best', 'change', 'safe'].flatMap((key): readonly DocBlock[] => [
      { ...paragraph(desk.words(`reaction.${key}`), 'meta'), keepWithNext: true },
      { type: 'lines', count: 2 },
    ]),
  ];
}

function photoConsent(desk: Desk): readonly DocBlock[] {
  return [
    formHeading(desk, 'consent.title'),
    paragraph(desk.words('consent.text')),
    {
      type: 'fields',
      rows: [
        [{ label: desk.words('consent.purpose'), share: 1 }],
        [
          { label: desk.words('consent.where'), share: 2 },
          { label: desk.words('consent.until'), share: 1 },
        ],
      ],
    },
    paragraph(desk.words('consent.no')),
    paragraph(desk.words('consent.withdraw')),
    { type: 'fields', rows: [[{ label: desk.words('consent.coordination'), share: 1 }]] },
    { ...paragraph(desk.words('consent.choose'), 'meta'), keepWithNext: true },
    bullets(
      ['group', 'single', 'video', 'networks', 'none'].map((key) => desk.words(`consent.${key}`)),
      'box',
    ),
    {
      type: 'fields',
      rows: [
        [{ label: desk.words('field.name'), share: 1 }],
        [
          { label: desk.words('field.signature'), share: 2 },
          { label: desk.words('field.date'), share: 1 },
        ],
      ],
    },
    paragraph(desk.words('consent.minors'), 'small'),
    {
      type: 'fields',
      rows: [
        [{ label: desk.words('consent.guardian'), share: 1 }],
        [{ label: desk.words('consent.assent'), share: 1 }],
      ],
    },
  ];
}

/** The act by which a kit changes hands: what, which version, and two signatures. */
export function handoverAct(desk: Desk): readonly DocBlock[] {
  const { words, edition, say } = desk;
  const values = { title: say(edition.kit.title), version: edition.kit.version };
  return [
    formHeading(desk, 'handover.title'),
    paragraph(words('handover.text', values)),
    bullets(
      [1, 2, 3, 4].map((at) => words(`handover.item.${at}`)),
      'box',
    ),
    paragraph(words('handover.check')),
    {
      type: 'fields',
      rows: [[{ label: words('handover.sum'), share: 1 }], [{ label: words('field.place'), share: 1 }]],
    },
    signatures(desk, ['gives', 'receives']),
  ];
}

/** The forms that a trainer needs before, during and after a course. */
export function trainerForms(desk: Desk): readonly DocBlock[] {
  return [
    ...observationForm(desk),
    ...selfAssessment(desk),
    ...replicationPlan(desk),
    ...reactionForm(desk),
    ...photoConsent(desk),
    ...handoverAct(desk),
  ];
}
