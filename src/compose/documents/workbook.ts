import type { DocBlock } from '../../model/doc.ts';
import { contactBlocks, glossaryBlocks, referenceBlocks } from '../annexes.ts';
import { type Desk, heading, paragraph } from '../desk.ts';
import { coverPages } from '../front-matter.ts';
import { programme } from '../programme.ts';
import { composeModule } from '../session.ts';

/** Lines of the pages for notes at the end. */
const NOTE_LINES = 24;

/** The participant's book: what was said, space to work in, and what to take home. */
export function workbook(desk: Desk): readonly DocBlock[] {
  const { words, edition } = desk;
  const options = { withPlan: false, slideOf: () => undefined };
  return [
    ...coverPages(desk, words('workbook.title')),
    { type: 'break', to: 'recto' },
    {
      type: 'fields',
      rows: [[{ label: words('field.name'), share: 1 }], [{ label: words('field.institution'), share: 1 }]],
    },
    { type: 'contents', title: words('contents.title'), depth: 2 },
    heading(desk, words('workbook.welcome'), { level: 1 }),
    paragraph(words('workbook.welcome.text'), 'lead'),
    paragraph(words('workbook.welcome.care')),
    ...programme(desk),
    ...edition.modules.flatMap((module) => composeModule(desk, module, options)),
    ...glossaryBlocks(desk),
    ...contactBlocks(desk),
    ...referenceBlocks(desk),
    heading(desk, words('notes.title'), { level: 1 }),
    { type: 'lines', count: NOTE_LINES },
  ];
}
