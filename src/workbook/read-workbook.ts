import type { RawTable, TableTrouble } from '../model/table.ts';
import { dayStyles } from './day-formats.ts';
import { type BookFrame, readSheet, unescapeCodes } from './read-sheet.ts';
import { walkXml } from './walk-xml.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

/** The parts that are read. Pictures, macros and whatever else a workbook holds stay packed. */
export function isReadPart(path: string): boolean {
  return /^xl\/(workbook|styles|sharedStrings|worksheets\/[^/]+|_rels\/workbook)\.xml(\.rels)?$/i.test(path);
}

/** The texts that sheets share. How they are to be read aloud (`rPh`) is left out. */
function readTexts(part: Uint8Array | undefined): readonly string[] {
  const texts: string[] = [];
  let text = '';
  let taking = false;
  let aside = false;
  walkXml(part, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') aside = true;
      if (name === 't') taking = !aside;
    },
    text: (more) => {
      if (taking) text += more;
    },
    close: (name) => {
      if (name === 't') taking = false;
      if (name === 'rPh') aside = false;
      if (name === 'si') texts.push(unescapeCodes(text));
    },
  });
  return texts;
}

function readTargets(part: Uint8Array | undefined): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  walkXml(part, {
    open: (name, { Id, Target }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

interface BookList {
  readonly sheets: readonly { readonly name: string; readonly id: string }[];
  readonly from1904: boolean;
}

/** The sheets in the order of their tabs, without hidden ones. */
function readList(part: Uint8Array | undefined): BookList {
  const sheets: { name: string; id: string }[] = [];
  let from1904 = false;
  walkXml(part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet' || /hidden/i.test(attributes['state'] ?? '')) return;
      const [, id = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
      sheets.push({ name: unescapeCodes(attributes['name'] ?? ''), id });
    },
  });
  return { sheets, from1904 };
}

function readAll(parts: Parts): readonly RawTable[] | TableTrouble {
  const { sheets, from1904 } = readList(parts.get('xl/workbook.xml'));
  const targets = readTargets(parts.get('xl/_rels/workbook.xml.rels'));
  const frame: BookFrame = {
    texts: readTexts(parts.get('xl/sharedStrings.xml')),
    dayStyles: dayStyles(parts.get('xl/styles.xml')),
    from1904,
  };
  const tables: RawTable[] = [];
  for (const { name, id } of sheets) {
    const rows = readSheet(parts.get(targets.get(id) ?? ''), frame);
    if (!rows) return 'table.too-large';
    tables.push({ name, rows });
  }
  return tables.length === 0 ? 'table.unreadable' : tables;
}

/** The sheets of an XLSX file from its parts, or what keeps them from being read. Formulas give what they last gave. */
export function readWorkbook(parts: Parts): readonly RawTable[] | TableTrouble {
  try {
    return readAll(parts);
  } catch {
    // Whatever is wrong with it, what the parser says of it could repeat its text.
    return 'table.unreadable';
  }
}
