import type { DocBlock, DocRow } from '../../model/doc.ts';
import { fieldOf } from '../../model/filled.ts';
import { bullets, type Desk, type FormDesk, paragraph } from '../desk.ts';
import { formHeading } from './form-heading.ts';
import { observationForm, scoreTable, signatures } from './observation.ts';
import { photoConsent } from './photo-consent.ts';
import { reactionForm } from './reaction.ts';

/** Whose it is, where that is known. */
function trainerFields({ words, filled }: FormDesk): readonly DocBlock[] {
  if (!filled) return [];
  const row = [
    fieldOf(words('field.trainer'), 1, filled.trainer),
    fieldOf(words('field.date'), 1, filled.date),
  ];
  return [{ type: 'fields', rows: [row] }];
}

export function selfAssessment(desk: FormDesk): readonly DocBlock[] {
  return [
    ...formHeading(desk, 'self-assessment.title'),
    ...trainerFields(desk),
    paragraph(desk.words('self-assessment.intro')),
    paragraph(desk.words('self-assessment.scale'), 'small'),
    scoreTable(desk, false),
    { ...paragraph(desk.words('self-assessment.next'), 'meta'), keepWithNext: true },
    { type: 'lines', count: 5 },
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
    ...formHeading(desk, 'replication.title'),
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

/** Who stands for an institution, by name and office, and the signature. */
function party({ words }: Desk, side: string): readonly DocBlock[] {
  const name = [{ label: words(`signature.${side}`), share: 1 }];
  const sign = [
    { label: words('field.signature'), share: 2 },
    { label: words('field.date'), share: 1 },
  ];
  return [{ type: 'fields', sign: true, rows: [name, sign] }];
}

/** The act by which a kit changes hands: what, which version, and two signatures. */
export function handoverAct(desk: Desk): readonly DocBlock[] {
  const { words, edition, say } = desk;
  const values = { title: say(edition.kit.title), version: edition.kit.version };
  return [
    ...formHeading(desk, 'handover.title'),
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
    ...['gives', 'receives'].flatMap((side) => party(desk, side)),
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
