import { splitTitle } from '../../model/activity.ts';
import type { Doc, DocBlock, DocRow } from '../../model/doc.ts';
import type { Edition } from '../../model/edition.ts';
import { dealGroups, type Groups } from '../../model/groups.ts';
import { countSupplies } from '../../model/supplies.ts';
import { BOX_SIGN, TICK_BOX } from '../../model/tick-box.ts';
import { isBlock, plainText, walkBlocks } from '../../model/walk.ts';
import { courseLine } from './course-line.ts';
import { type PaperSetting, paperDoc, paragraph } from './paper-frame.ts';

/** What is to be printed of one document. */
export interface SheetCount {
  readonly title: string;
  /** Whom the copies are for, in words. */
  readonly who: string;
  readonly sides: 'single' | 'duplex';
  /** Pages and sheets of one copy. */
  readonly pages: number;
  readonly sheets: number;
  readonly copies: number;
}

export interface SuppliesList {
  readonly edition: Edition;
  /** Expected to come. */
  readonly people: number;
  readonly prints: readonly SheetCount[];
  readonly reams: number;
}

type Column = readonly [key: string, width: { readonly mm: number } | { readonly share: number }];

/** Columns of numbers stand to the right. */
const NUMBERS = new Set(['pages', 'copies', 'sheets', 'count', 'day']);

function table(
  setting: PaperSetting,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): DocBlock {
  const cell = (text: string) => {
    if (text === BOX_SIGN) return { blocks: [TICK_BOX] };
    return { blocks: text === '' ? [] : [paragraph(text)] };
  };
  const line = (texts: readonly string[]): DocRow => ({
    cells: texts.map((text, at) => (at === 0 ? { ...cell(text), header: 'row' as const } : cell(text))),
  });
  const names = columns.map(([key]) => setting.words(`supplies-list.${key}`));
  return {
    type: 'table',
    role: 'data',
    columns: columns.map(([key, width]) => ({
      width,
      align: NUMBERS.has(key) ? 'right' : 'left',
    })),
    head: [{ cells: names.map((name) => ({ ...cell(name), header: 'column' as const })) }],
    rows: rows.map(line),
  };
}

function printTable(setting: PaperSetting, { prints }: SuppliesList): DocBlock {
  const { words } = setting;
  const columns: readonly Column[] = [
    ['document', { share: 3 }],
    ['who', { share: 2 }],
    ['sides', { mm: 24 }],
    ['pages', { mm: 16 }],
    ['copies', { mm: 16 }],
    ['sheets', { mm: 16 }],
  ];
  const rows = prints.map(({ title, who, sides, pages, sheets, copies }) => [
    title,
    who,
    words(`supplies-list.${sides}`),
    String(pages),
    String(copies),
    String(sheets * copies),
  ]);
  return table(setting, columns, rows);
}

/** `5 grupos: 3 de 5 y 2 de 4` */
function groupsText({ count, size, larger }: Groups, { words }: PaperSetting): string {
  const groups = (n: number, each: number): string => words('supplies-list.groups', { n, size: each });
  if (larger === 0) return groups(count, size);
  return words('supplies-list.and', {
    one: groups(larger, size + 1),
    other: groups(count - larger, size),
  });
}

/** Activities whose people work in groups, by the programme. */
function groupRows(setting: PaperSetting, { edition, people }: SuppliesList): readonly (readonly string[])[] {
  const sessions = edition.modules.flatMap((module) => module.sessions);
  const inOrder = [...sessions].sort((a, b) => a.number - b.number);
  return inOrder.flatMap(({ day, front, body }) =>
    walkBlocks(body).flatMap((block) => {
      if (!isBlock(block, 'activity')) return [];
      const { group } = block.attributes;
      if (group === undefined || group === 'plenary' || group === 'individual') return [];
      const title = plainText(splitTitle(block.children).title) || front.title;
      const deal = groupsText(dealGroups(group, people), setting);
      return [[title, front.title, String(day), deal]];
    }),
  );
}

function section(setting: PaperSetting, key: string, blocks: readonly DocBlock[]): readonly DocBlock[] {
  const text = setting.words(`supplies-list.${key}`);
  return [{ type: 'heading', level: 2, id: key, spans: [{ text }], outline: false }, ...blocks];
}

function materials(setting: PaperSetting, { edition, people }: SuppliesList): readonly DocBlock[] {
  const { words } = setting;
  const supplies = countSupplies(edition, people);
  if (supplies.length === 0) return [];
  const columns: readonly Column[] = [
    ['item', { share: 1 }],
    ['count', { mm: 20 }],
    ['per', { mm: 36 }],
    ['ready', { mm: 18 }],
  ];
  const rows = supplies.map(({ name, count, per }) => [
    name,
    String(count),
    words(`supplies.per-${per}`),
    BOX_SIGN,
  ]);
  return section(setting, 'materials', [
    paragraph(words('supplies-list.materials.how', { n: people })),
    table(setting, columns, rows),
  ]);
}

function groups(setting: PaperSetting, list: SuppliesList): readonly DocBlock[] {
  const rows = groupRows(setting, list);
  if (rows.length === 0) return [];
  const columns: readonly Column[] = [
    ['activity', { share: 3 }],
    ['session', { share: 4 }],
    ['day', { mm: 12 }],
    ['dealt', { mm: 48 }],
  ];
  return section(setting, 'group-plan', [
    paragraph(setting.words('supplies-list.group-plan.how', { n: list.people })),
    table(setting, columns, rows),
  ]);
}

/** What to print and to bring for one course: sheets of paper, materials, and the groups they are counted for. */
export function composeSupplies(setting: PaperSetting, list: SuppliesList): Doc {
  const { words } = setting;
  const sheets = list.prints.reduce((sum, print) => sum + print.sheets * print.copies, 0);
  return paperDoc(setting, { key: 'supplies-list.title' }, [
    {
      type: 'heading',
      level: 1,
      id: 'supplies',
      spans: [{ text: words('supplies-list.title') }],
      outline: false,
    },
    paragraph(courseLine(setting), 'meta'),
    paragraph(words('supplies-list.people', { n: list.people })),
    ...section(setting, 'paper', [
      paragraph(words('supplies-list.paper.how', { n: sheets, reams: list.reams })),
      printTable(setting, list),
    ]),
    ...materials(setting, list),
    ...groups(setting, list),
  ]);
}
