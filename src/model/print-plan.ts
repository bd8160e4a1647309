import type { DocumentKind, PrintForm } from './documents.ts';
import type { CopyHolder, PrintReason } from './print-needs.ts';
import type { Supply } from './supplies.ts';
import type { Role } from './visibility.ts';
import type { Paper } from './vocabulary.ts';

/** People of a course. */
export interface Headcount {
  readonly participants: number;
  readonly trainers: number;
  readonly observers: number;
}

/** Copies of one document. */
export interface Copies {
  readonly per: CopyHolder;
  readonly copies: number;
  /** Of all copies. */
  readonly sheets: number;
}

export interface PlannedDocument {
  /** Below the output folder, forward slashes. */
  readonly path: string;
  readonly kind: DocumentKind;
  readonly form: PrintForm;
  readonly role: Role;
  readonly pages: number;
  /** Pages with pictures that are not grey. */
  readonly colorPages: number;
  readonly sides: 'duplex' | 'single';
  /** Of one copy. */
  readonly sheets: number;
  readonly usual: Copies;
  readonly scarce: Copies;
  readonly rank: number;
  readonly reason: PrintReason;
}

/** What to print for one course: an audience, in one language. */
export interface PlannedCourse {
  readonly audience: string;
  readonly title: string;
  readonly language: string;
  readonly paper: Paper;
  readonly people: Headcount;
  readonly documents: readonly PlannedDocument[];
  readonly sheets: number;
  /** Of 500 sheets, with 5 % to spare. */
  readonly reams: number;
  readonly scarceSheets: number;
  /** What the activities use, for so many participants. */
  readonly supplies: readonly Supply[];
}

export interface PrintPlan {
  readonly kit: string;
  readonly version: string;
  readonly courses: readonly PlannedCourse[];
}
