import { ANNOTATION_HABITS, ANNOTATION_RULES } from '../draw/ua/annotation-rules.ts';
import { CONTENT_HABITS, CONTENT_RULES } from '../draw/ua/content-rules.ts';
import { DOCUMENT_HABITS, DOCUMENT_RULES } from '../draw/ua/document-rules.ts';
import { FONT_HABITS, FONT_RULES } from '../draw/ua/font-rules.ts';
import { LANGUAGE_RULES } from '../draw/ua/language-rules.ts';
import { NESTING_RULES } from '../draw/ua/nesting-rules.ts';
import { readContents } from '../draw/ua/read-content.ts';
import { readFonts } from '../draw/ua/read-fonts.ts';
import { readStructure, type StructureElement } from '../draw/ua/read-structure.ts';
import { readXmp } from '../draw/ua/read-xmp.ts';
import { ROLE_HABITS, ROLE_RULES } from '../draw/ua/role-rules.ts';
import type { UaAnnotation, UaFile, UaRule } from '../draw/ua/rule.ts';
import { TABLE_GRID_RULES } from '../draw/ua/table-grid-rules.ts';
import { asText, type Json, type PdfObjects, readPdf } from './pdf-objects.ts';

export interface UaFinding {
  readonly rule: string;
  readonly detail: string;
}

/** Rules of veraPDF's profile of PDF/UA-1, by its ids. What only a person can judge (is the alt text right?) is in none. */
export const PROFILE_RULES: readonly UaRule[] = [
  ...DOCUMENT_RULES,
  ...LANGUAGE_RULES,
  ...ROLE_RULES,
  ...NESTING_RULES,
  ...TABLE_GRID_RULES,
  ...CONTENT_RULES,
  ...ANNOTATION_RULES,
  ...FONT_RULES,
];

/** What our files keep to beyond that: from the text of the standards, or stricter than they ask. */
export const HABITS: readonly UaRule[] = [
  ...DOCUMENT_HABITS,
  ...ROLE_HABITS,
  ...CONTENT_HABITS,
  ...ANNOTATION_HABITS,
  ...FONT_HABITS,
];

const HIDDEN = 2;

function isOutside(rectangle: readonly Json[], box: readonly Json[]): boolean {
  const [left = 0, foot = 0, right = 0, head = 0] = rectangle.map(Number);
  const [from = 0, low = 0, to = 0, high = 0] = box.map(Number);
  return box.length === 4 && (right <= from || left >= to || head <= low || foot >= high);
}

function readAnnotation(
  value: Json,
  page: string,
  { objects, elements }: { objects: PdfObjects; elements: readonly StructureElement[] },
): UaAnnotation {
  const reference = String(value);
  const entries = objects.dictionary(value);
  const sheet = objects.dictionary(page);
  const owners = elements.flatMap((element) =>
    element.objects.filter((one) => one.reference === reference).map((one) => ({ element, page: one.page })),
  );
  const box = objects.list(sheet['/CropBox'] ?? sheet['/MediaBox']);
  const isFlagged = (Number(entries['/F'] ?? 0) & HIDDEN) !== 0;
  return {
    reference,
    page,
    entries,
    subtype: String(entries['/Subtype']).slice(1),
    isHidden: isFlagged || isOutside(objects.list(entries['/Rect']), box),
    owners,
  };
}

/** Everything that the rules look at. */
export function readUaFile(pdf: Uint8Array): UaFile {
  const objects = readPdf(pdf);
  const elements = readStructure(objects);
  const annotations = objects.pages.flatMap((page) =>
    objects
      .list(objects.dictionary(page)['/Annots'])
      .map((value) => readAnnotation(value, page, { objects, elements })),
  );
  const xmp = objects.stream(objects.catalog['/Metadata']).toString('utf8');
  const contents = readContents(objects);
  return {
    objects,
    xmp,
    properties: readXmp(xmp),
    hasLanguage: (asText(objects.catalog['/Lang']) ?? '') !== '',
    elements,
    contents,
    annotations,
    fonts: readFonts(objects, contents),
  };
}

/** Checks a PDF against rules; empty when it keeps all of them. Needs qpdf and xmllint. */
export function checkUa(
  pdf: Uint8Array,
  rules: readonly UaRule[] = [...PROFILE_RULES, ...HABITS],
): readonly UaFinding[] {
  const file = readUaFile(pdf);
  return rules.flatMap(({ id, check }) => check(file).map((detail) => ({ rule: id, detail })));
}
