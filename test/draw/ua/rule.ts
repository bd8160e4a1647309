import type { Dictionary, PdfObjects } from '../../helpers/pdf-objects.ts';
import type { PageContent } from './read-content.ts';
import type { UsedFont } from './read-fonts.ts';
import type { StructureElement } from './read-structure.ts';
import type { XmpProperty } from './read-xmp.ts';

/** A file with what the rules look at. */
export interface UaFile {
  readonly objects: PdfObjects;
  /** The metadata stream as text, empty when there is none. */
  readonly xmp: string;
  readonly properties: readonly XmpProperty[];
  /** Is there a language for all that has none of its own? */
  readonly hasLanguage: boolean;
  readonly elements: readonly StructureElement[];
  readonly contents: readonly PageContent[];
  readonly annotations: readonly UaAnnotation[];
  readonly fonts: readonly UsedFont[];
}

export interface UaAnnotation {
  readonly reference: string;
  readonly page: string;
  readonly entries: Dictionary;
  /** Without its slash. */
  readonly subtype: string;
  /** Flagged as hidden, or off the page: most rules let it be. */
  readonly isHidden: boolean;
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

/** A rule about the file as a whole. */
export function fileRule(id: string, wrong: string, holds: (file: UaFile) => boolean): UaRule {
  return { id, check: (file) => (holds(file) ? [] : [wrong]) };
}

/** A rule about single elements: `find` says what is wrong with one. */
export function elementRule(
  id: string,
  find: (element: StructureElement, file: UaFile) => string | undefined,
): UaRule {
  return {
    id,
    check: (file) =>
      file.elements.flatMap((element) => {
        const wrong = find(element, file);
        return wrong === undefined ? [] : [`${element.role}: ${wrong}`];
      }),
  };
}

/** A rule about every dictionary of the file, those within others included. */
export function dictionaryRule(
  id: string,
  find: (entries: Dictionary, file: UaFile) => string | undefined,
): UaRule {
  return {
    id,
    check: (file) => file.objects.dictionaries().flatMap((entries) => find(entries, file) ?? []),
  };
}
