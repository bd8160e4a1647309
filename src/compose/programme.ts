import type { DocBlock } from '../model/doc.ts';
import { agendaBlocks } from './agenda.ts';
import { type Desk, heading } from './desk.ts';

/** The agenda in the opening chapter of a book. */
export function programme(desk: Desk): readonly DocBlock[] {
  return [heading(desk, desk.words('agenda.title'), { level: 2 }), ...agendaBlocks(desk, 3)];
}
