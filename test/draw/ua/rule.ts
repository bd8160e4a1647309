import type { Dictionary, PdfObjects } from '../../helpers/pdf-objects.ts';
import type { PageContent } from './read-content.ts';
import type { StructureElement } from './read-structure.ts';

/** A file with what the rules look at. */
export interface UaFile {
  readonly objects: PdfObjects;
  /** The metadata stream as text, empty when there is none. */
  readonly xmp: string;
  readonly elements: readonly StructureElement[];
  readonly contents: readonly PageContent[];
  readonly annotations: readonly UaAnnotation[];
}

export interface UaAnnotation {
  readonly reference: string;
  readonly page: string;
  readonly entries: Dictionary;
  /** The elements that claim it, with the page that they say it is on. */
  readonly owners: readonly { readonly element: StructureElement; readonly page: string | undefined }[];
}

/**
 * A rule of ISO 14289-1 that a machine can decide. `id` is clause and number as in veraPDF's profile; rules of our own,
 * from the standards' text, have a name behind the clause.
 */
export interface UaRule {
  readonly id: string;
  /** What is wrong, in a few words each; nothing when all is well. */
  check(file: UaFile): readonly string[];
}

/** A rule about single elements: `find` says what is wrong with one. */
export function elementRule(id: string, find: (element: StructureElement) => string | undefined): UaRule {
  return {
    id,
    check: ({ elements }) =>
      elements.flatMap((element) => {
        const wrong = find(element);
        return wrong === undefined ? [] : [`${element.role}: ${wrong}`];
      }),
  };
}
