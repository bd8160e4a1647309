const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot hold, and halves of surrogate pairs. */
const UNFIT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text inside an element or an attribute in double quotes. What XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(UNFIT, '\ufffd').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

/** A spreadsheet takes `_x0041_` in a string for the letter A (ECMA-376, 22.4.2.4, ST_Xstring). */
export function escapeCodes(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part of a workbook. */
export function xmlPart(content: string): Uint8Array {
  return new TextEncoder().encode(`${HEAD}${content}`);
}
