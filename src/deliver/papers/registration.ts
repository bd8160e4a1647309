import type { Doc, DocBlock } from '../../model/doc.ts';
import { fieldOf } from '../../model/filled.ts';
import { TRACKS } from '../../model/vocabulary.ts';
import { AGE_BANDS } from '../age-band.ts';
import { dayText } from '../day-words.ts';
import { courseLine } from './course-line.ts';
import type { Holder } from './holder.ts';
import { type PaperSetting, paperDoc, paragraph } from './paper-frame.ts';

function boxes(answers: readonly string[]): DocBlock {
  const items = answers.map((answer) => ({ marker: 'box' as const, blocks: [paragraph(answer)] }));
  return { type: 'list', start: 1, items };
}

/** What is asked with boxes to tick, in three columns of about one height. */
function choices({ delivery, words }: PaperSetting): DocBlock {
  const none = words('registration.no-answer');
  const sexes = ['woman', 'man', 'other-sex'].map((key) => words(`registration.${key}`));
  const sectors = delivery.audience.sectors.map((sector) => words(`value.${sector}`));
  const trackLabel: DocBlock = {
    type: 'paragraph',
    role: 'body',
    spans: [{ text: words('registration.track'), strong: true }],
  };
  const columns: readonly (readonly [key: string, blocks: readonly DocBlock[]])[] = [
    ['sex', [boxes([...sexes, none]), trackLabel, boxes(TRACKS.map((track) => words(`value.${track}`)))]],
    ['age', [boxes([...AGE_BANDS, none])]],
    ['sector', [boxes([...sectors, words('registration.other-sector')])]],
  ];
  return {
    type: 'table',
    role: 'data',
    columns: columns.map(() => ({ width: { share: 1 }, align: 'left' })),
    head: [
      {
        cells: columns.map(([key]) => ({
          header: 'column',
          blocks: [paragraph(words(`registration.${key}`))],
        })),
      },
    ],
    rows: [{ cells: columns.map(([, blocks]) => ({ blocks })) }],
  };
}

function identity({ words }: PaperSetting, { person }: Holder): DocBlock {
  const empty = (key: string, share = 1) => fieldOf(words(key), share, undefined);
  return {
    type: 'fields',
    rows: [
      [fieldOf(words('registration.name'), 1, person?.name.toUpperCase())],
      [empty('registration.institution')],
      [empty('registration.position', 2), fieldOf(words('field.code'), 1, person?.code)],
      [empty('registration.municipality'), empty('registration.department')],
    ],
  };
}

/**
 * What the coordination asks each person apart, on a sheet of its own that nobody else sees. Of what the roster knows only
 * code and name stand on it: a sheet handed to the wrong person tells no more.
 */
export function composeRegistration(setting: PaperSetting, holder: Holder): Doc {
  const { delivery, words } = setting;
  const { custodian, contact, retention } = delivery;
  return paperDoc(setting, { key: 'registration.title', code: holder.person?.code }, [
    {
      type: 'heading',
      level: 1,
      id: 'registration',
      spans: [{ text: words('registration.title') }],
      kicker: words('registration.confidential'),
      outline: false,
    },
    paragraph(courseLine(setting), 'meta'),
    paragraph(words('registration.hand-in')),
    identity(setting, holder),
    choices(setting),
    { ...paragraph(words('registration.optional'), 'meta'), keepWithNext: true },
    {
      type: 'fields',
      rows: [
        [fieldOf(words('registration.reach'), 1, undefined)],
        [fieldOf(words('registration.people'), 1, undefined)],
      ],
    },
    paragraph(words('registration.never'), 'small'),
    paragraph(words('registration.notice', { custodian, contact, date: dayText(retention, words) }), 'small'),
    boxes([words('registration.read')]),
    {
      type: 'fields',
      sign: true,
      rows: [[fieldOf(words('field.signature'), 3, undefined), fieldOf(words('field.date'), 1, undefined)]],
    },
  ]);
}
