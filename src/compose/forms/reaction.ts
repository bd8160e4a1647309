import type { DocBlock, DocRow } from '../../model/doc.ts';
import { fieldOf } from '../../model/filled.ts';
import { type FormDesk, paragraph } from '../desk.ts';
import { formHeading } from './form-heading.ts';

const REACTION_ITEMS = 6;
const REACTION_SCALE = ['1', '2', '3', '4'] as const;

/** Who fills it in is told whether it is anonymous: with a code on it, it is not. */
function introduction({ words, filled }: FormDesk): readonly DocBlock[] {
  if (!filled) return [paragraph(words('reaction.intro'))];
  const { code, date } = filled;
  const day = fieldOf(words('field.date'), 2, date);
  const row = code === undefined ? [day] : [fieldOf(words('field.code'), 1, code), day];
  const intro = words(code === undefined ? 'reaction.intro' : 'reaction.intro-coded');
  return [{ type: 'fields', rows: [row] }, paragraph(intro)];
}

/** What participants think of a day. */
export function reactionForm(desk: FormDesk): readonly DocBlock[] {
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
    ...formHeading(desk, 'reaction.title'),
    ...introduction(desk),
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
