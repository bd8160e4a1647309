import type { DocumentKind } from '../model/documents.ts';

/**
 * Milliseconds of one core a session adds to a document, and those that it costs anyhow: rounded means of the reference
 * kit on one machine. Only their proportions matter.
 */
const PER_SESSION: Partial<Readonly<Record<DocumentKind, number>>> = {
  'trainer-guide': 55,
  'observer-guide': 48,
  'exercise-book': 10,
  workbook: 24,
  reader: 17,
  slides: 9,
  'handout-notes': 11,
  'handout-2': 9,
  'handout-3': 9,
  'handout-4': 8,
  'handout-6': 7,
  'handout-9': 7,
  'answer-key': 5,
  'run-sheet': 4,
  logistics: 3,
  'pre-test': 2,
  'post-test': 2,
};
const ANYHOW = 12;

/** Starting the program, and reading and judging a kit. Milliseconds; by a fit to the steps of the reference kit. */
export const STEP_COST = 1900;

/** What making a document costs, before anything of it is laid out. Milliseconds of one core. */
export function estimateCost(kind: DocumentKind, sessions: number): number {
  return ANYHOW + (PER_SESSION[kind] ?? 0) * sessions;
}
