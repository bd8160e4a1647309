import type { DocList } from './doc.ts';

/** A cell of a table with nothing in it but this is a box to tick. */
export const BOX_SIGN = '☐';

/** The same box as those of lists, alone. */
export const TICK_BOX: DocList = { type: 'list', start: 1, items: [{ marker: 'box', blocks: [] }] };
