import type { DocumentKind } from './documents.ts';
import type { Role } from './visibility.ts';

/** Whom a copy is for. `team`: all trainers share it. `party`: each side that signs. `room`: on the wall. */
export const COPY_HOLDERS = [
  'participant',
  'group',
  'trainer',
  'team',
  'observer',
  'coordinator',
  'room',
  'party',
  'nobody',
] as const;
export type CopyHolder = (typeof COPY_HOLDERS)[number];

/** Why a document is kept or dropped when paper is short, or what stands in for it. Words are in `templates/strings`. */
export const PRINT_REASONS = [
  ...[
    'measure',
    'take-home',
    'teach',
    'one-key',
    'shared',
    'self-study',
    'chosen',
    'wall',
    'notebook',
    'in-workbook',
    'in-guide',
  ],
  ...['observe', 'prepare', 'timing', 'sign', 'screen', 'other-handout', 'on-request'],
] as const;
export type PrintReason = (typeof PRINT_REASONS)[number];

export interface PrintNeed {
  readonly per: CopyHolder;
  /** When there is little paper. */
  readonly scarce: CopyHolder;
  /** What is printed first when there is little paper has 1. */
  readonly rank: number;
  readonly reason: PrintReason;
}

function need(
  per: CopyHolder,
  scarce: CopyHolder,
  [rank, reason]: readonly [number, PrintReason],
): PrintNeed {
  return { per, scarce, rank, reason };
}

const GRID = need('participant', 'nobody', [9, 'notebook']);
const ON_REQUEST = need('nobody', 'nobody', [9, 'on-request']);

/**
 * The closed table of who needs a copy of what, for one course. With little paper comes first what cannot be had in another
 * way: the tests, for they must be the same before and after and answered alone; then what people use after the
 * course; then one guide, without which nobody can teach; then the workbook, which a group can share. What the
 * guide or the workbook holds too is not printed again.
 */
export const PRINT_NEEDS: Readonly<Record<Role, Partial<Record<DocumentKind, PrintNeed>>>> = {
  participant: {
    workbook: need('participant', 'group', [6, 'shared']),
    reader: need('participant', 'nobody', [9, 'self-study']),
    agenda: need('room', 'room', [7, 'wall']),
    'handout-2': GRID,
    'handout-3': GRID,
    'handout-4': GRID,
    'handout-6': GRID,
    'handout-9': GRID,
    'pre-test': need('participant', 'participant', [1, 'measure']),
    'post-test': need('participant', 'participant', [1, 'measure']),
    'job-aids': need('participant', 'participant', [3, 'take-home']),
    glossary: need('room', 'nobody', [9, 'in-workbook']),
    // Each workbook holds them; who shares a workbook takes the sheet home.
    contacts: need('room', 'participant', [2, 'take-home']),
  },
  trainer: {
    'trainer-guide': need('trainer', 'team', [4, 'teach']),
    'exercise-book': need('team', 'nobody', [9, 'chosen']),
    reader: need('team', 'nobody', [9, 'self-study']),
    slides: need('nobody', 'nobody', [9, 'screen']),
    'handout-notes': need('team', 'nobody', [9, 'in-guide']),
    'run-sheet': need('trainer', 'team', [5, 'timing']),
    'answer-key': need('team', 'team', [4, 'one-key']),
  },
  observer: {
    'observer-guide': need('observer', 'observer', [5, 'observe']),
    agenda: need('observer', 'nobody', [9, 'wall']),
  },
  coordinator: {
    'run-sheet': need('coordinator', 'nobody', [9, 'in-guide']),
    agenda: need('coordinator', 'nobody', [9, 'wall']),
    logistics: need('coordinator', 'coordinator', [7, 'prepare']),
    contacts: need('coordinator', 'coordinator', [7, 'prepare']),
    'handover-act': need('party', 'party', [8, 'sign']),
  },
  public: { agenda: ON_REQUEST, 'job-aids': ON_REQUEST, glossary: ON_REQUEST, contacts: ON_REQUEST },
};

/** Of the handouts one is printed: the first of these that the kit has. Three a page leave lines to write on. */
export const HANDOUT_CHOICE: readonly DocumentKind[] = [
  'handout-3',
  'handout-2',
  'handout-4',
  'handout-6',
  'handout-9',
];
