import type { Sheet, Workbook } from '../model/workbook.ts';
import { type Shared, sheetPart } from './sheet-part.ts';
import { createStyles } from './styles.ts';
import { escapeCodes, xmlPart, xmlText } from './xml-text.ts';

const FORMATS = 'http://schemas.openxmlformats.org';
const MAIN = `${FORMATS}/spreadsheetml/2006/main`;
const PACKAGE = `${FORMATS}/package/2006`;
const OFFICE = `${FORMATS}/officeDocument/2006/relationships`;
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

interface SharedTexts extends Shared {
  part(): Uint8Array;
}

function createShared(): SharedTexts {
  const places = new Map<string, number>();
  return {
    styles: createStyles(),
    text: (value) => {
      const at = places.get(value) ?? places.size;
      places.set(value, at);
      return at;
    },
    part: () => {
      const items = [...places.keys()].map(
        (text) => `<si><t xml:space="preserve">${xmlText(escapeCodes(text))}</t></si>`,
      );
      return xmlPart(`<sst xmlns="${MAIN}" uniqueCount="${places.size}">${items.join('')}</sst>`);
    },
  };
}

function typesPart(sheets: readonly Sheet[]): Uint8Array {
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${type}"/>`;
  return xmlPart(
    `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
      override('xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`) +
      override('xl/styles.xml', `${SPREADSHEET}.styles+xml`) +
      override('xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`) +
      sheets
        .map((_, at) => override(`xl/worksheets/sheet${at + 1}.xml`, `${SPREADSHEET}.worksheet+xml`))
        .join('') +
      '</Types>',
  );
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): Uint8Array {
  const inner = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return xmlPart(`<Relationships xmlns="${PACKAGE}/relationships">${inner.join('')}</Relationships>`);
}

/** Rows that every page begins with are a name of the workbook. A quotation mark in a sheet's name is doubled. */
function namesPart(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap(({ name, print }, at) => {
    const [first, last] = print?.repeated ?? [];
    if (first === undefined || last === undefined) return [];
    const sheet = xmlText(`'${name.replaceAll("'", "''")}'`);
    return [
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$${first + 1}:$${last + 1}</definedName>`,
    ];
  });
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

function workbookPart({ sheets, locked }: Workbook): Uint8Array {
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return xmlPart(
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
      (locked ? '<workbookProtection lockStructure="1"/>' : '') +
      `<bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets>${namesPart(sheets)}</workbook>`,
  );
}

function checkNames(sheets: readonly Sheet[]): void {
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  if (
    names.size !== sheets.length ||
    sheets.some(({ name }) => !/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/.test(name))
  )
    throw new Error(`Sheets that cannot have these names: ${[...names].join(', ')}`);
}

/** The parts of an XLSX file (ECMA-376, part 1) by their path in it: the same workbook gives the same parts. */
export function workbookParts(workbook: Workbook): ReadonlyMap<string, Uint8Array> {
  const { title, sheets } = workbook;
  checkNames(sheets);
  const shared = createShared();
  const parts = sheets.map((sheet, at) => sheetPart(sheet, shared, at === 0));
  const sheetPaths = sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`);
  const core =
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`;
  return new Map([
    ['[Content_Types].xml', typesPart(sheets)],
    [
      '_rels/.rels',
      relationships([
        [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', xmlPart(core)],
    ['xl/workbook.xml', workbookPart(workbook)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheetPaths.map((path) => [`${OFFICE}/worksheet`, path] as const),
        [`${OFFICE}/styles`, 'styles.xml'],
        [`${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
      ]),
    ],
    ['xl/styles.xml', shared.styles.part()],
    ['xl/sharedStrings.xml', shared.part()],
    ...parts.map((part, at) => [`xl/${sheetPaths[at]}`, part] as const),
  ]);
}
