import { ANNOTATION_RULES } from '../draw/ua/annotation-rules.ts';
import { CONTENT_RULES } from '../draw/ua/content-rules.ts';
import { DOCUMENT_RULES } from '../draw/ua/document-rules.ts';
import { FONT_RULES } from '../draw/ua/font-rules.ts';
import { readContents } from '../draw/ua/read-content.ts';
import { readStructure } from '../draw/ua/read-structure.ts';
import type { UaAnnotation, UaFile, UaRule } from '../draw/ua/rule.ts';
import { STRUCTURE_RULES } from '../draw/ua/structure-rules.ts';
import { TABLE_GRID_RULES } from '../draw/ua/table-grid-rules.ts';
import { readPdf } from './pdf-objects.ts';

export interface UaFinding {
  readonly rule: string;
  readonly detail: string;
}

/** Rules of ISO 14289-1 that are checked. What only a person can judge (is the alt text right?) is in none of them. */
export const UA_RULES: readonly UaRule[] = [
  ...DOCUMENT_RULES,
  ...STRUCTURE_RULES,
  ...TABLE_GRID_RULES,
  ...CONTENT_RULES,
  ...ANNOTATION_RULES,
  ...FONT_RULES,
];

/** Everything that the rules look at. */
export function readUaFile(pdf: Uint8Array): UaFile {
  const objects = readPdf(pdf);
  const elements = readStructure(objects);
  const annotations = objects.pages.flatMap((page) =>
    objects.list(objects.dictionary(page)['/Annots']).map((value): UaAnnotation => {
      const reference = String(value);
      const owners = elements.flatMap((element) =>
        element.objects
          .filter((one) => one.reference === reference)
          .map((one) => ({ element, page: one.page })),
      );
      return { reference, page, entries: objects.dictionary(value), owners };
    }),
  );
  const xmp = objects.stream(objects.catalog['/Metadata']).toString('utf8');
  return { objects, xmp, elements, contents: readContents(objects), annotations };
}

/** Checks a PDF against the rules; empty when it keeps all of them. Needs qpdf and xmllint. */
export function checkUa(pdf: Uint8Array): readonly UaFinding[] {
  const file = readUaFile(pdf);
  return UA_RULES.flatMap(({ id, check }) => check(file).map((detail) => ({ rule: id, detail })));
}
