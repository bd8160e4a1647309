import type { DocBlock } from '../../model/doc.ts';
import { fieldOf } from '../../model/filled.ts';
import { bullets, type FormDesk, paragraph } from '../desk.ts';
import { formHeading } from './form-heading.ts';

/** Each use of a picture has a box of its own; a box left empty is a no. */
export function photoConsent(desk: FormDesk): readonly DocBlock[] {
  const { words, filled } = desk;
  const code = filled ? [fieldOf(words('field.code'), 1, filled.code)] : [];
  return [
    ...formHeading(desk, 'consent.title'),
    paragraph(words('consent.text')),
    {
      type: 'fields',
      rows: [
        [{ label: words('consent.purpose'), share: 1 }],
        [
          { label: words('consent.where'), share: 2 },
          { label: words('consent.until'), share: 1 },
        ],
      ],
    },
    paragraph(words('consent.no')),
    paragraph(words('consent.withdraw')),
    { type: 'fields', rows: [[fieldOf(words('consent.coordination'), 1, filled?.coordination)]] },
    { ...paragraph(words('consent.choose'), 'meta'), keepWithNext: true },
    bullets(
      ['group', 'single', 'video', 'networks', 'none'].map((key) => words(`consent.${key}`)),
      'box',
    ),
    {
      type: 'fields',
      sign: true,
      rows: [
        [fieldOf(words('field.name'), 2, filled?.name), ...code],
        [
          { label: words('field.signature'), share: 2 },
          { label: words('field.date'), share: 1 },
        ],
      ],
    },
    paragraph(words('consent.minors'), 'small'),
    {
      type: 'fields',
      sign: true,
      rows: [
        [{ label: words('consent.guardian'), share: 1 }],
        [{ label: words('consent.assent'), share: 1 }],
      ],
    },
  ];
}
