import type { Role } from './visibility.ts';

/** Everything that Relevo prints from a kit. What its file is called in each language is said in `templates/strings`. */
export const DOCUMENT_KINDS = [
  'trainer-guide',
  'observer-guide',
  'exercise-book',
  'workbook',
  'reader',
  'slides',
  'handout-notes',
  'handout-2',
  'handout-3',
  'handout-4',
  'handout-6',
  'handout-9',
  'pre-test',
  'post-test',
  'answer-key',
  'agenda',
  'run-sheet',
  'job-aids',
  'glossary',
  'contacts',
  'logistics',
  'handover-act',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A page a side, or folded to half. */
export type PrintForm = 'sheet' | 'booklet';

/** What may be had as a booklet too: upright books that are read from cover to cover. */
export const BOOKLET_KINDS: readonly DocumentKind[] = [
  'trainer-guide',
  'observer-guide',
  'workbook',
  'reader',
];

/** The closed table of what each role is given, in the order it is listed in a bundle. */
export const DOCUMENTS: Readonly<Record<Role, readonly DocumentKind[]>> = {
  participant: [
    'workbook',
    'reader',
    'agenda',
    'handout-2',
    'handout-3',
    'handout-4',
    'handout-6',
    'handout-9',
    'pre-test',
    'post-test',
    'job-aids',
    'glossary',
    'contacts',
  ],
  trainer: ['trainer-guide', 'exercise-book', 'reader', 'slides', 'handout-notes', 'run-sheet', 'answer-key'],
  observer: ['observer-guide', 'agenda'],
  coordinator: ['run-sheet', 'agenda', 'logistics', 'contacts', 'handover-act'],
  public: ['agenda', 'job-aids', 'glossary', 'contacts'],
};

/** Is this role given such a document? */
export function isGiven(kind: DocumentKind, role: Role): boolean {
  return DOCUMENTS[role].includes(kind);
}
