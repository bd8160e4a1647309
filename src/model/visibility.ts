/** Who holds the paper. */
export const ROLES = ['participant', 'trainer', 'observer', 'coordinator', 'public'] as const;
export type Role = (typeof ROLES)[number];

/** Every container and leaf directive of the kit format. */
export const BLOCK_NAMES = [
  'activity',
  'case',
  'choice',
  'definition',
  'keypoints',
  'lines',
  'material',
  'notes',
  'only',
  'question',
  'rationale',
  'safeguarding',
  'slide',
  'solution',
  'to-confirm',
  'trainer',
] as const;
export type BlockName = (typeof BLOCK_NAMES)[number];

const EVERYONE: readonly Role[] = ROLES;
const COURSE: readonly Role[] = ['participant', 'trainer', 'observer', 'coordinator'];
const TEACHING: readonly Role[] = ['trainer', 'observer'];
const TRAINER: readonly Role[] = ['trainer'];

/**
 * The closed table of who may see what. Nothing else in the program decides it. What is not a block here
 * (chapters of the methodology, tests) is decided by `DOCUMENTS` in `documents.ts`: a role gets only its documents.
 */
export const SEEN_BY: Readonly<Record<BlockName, readonly Role[]>> = {
  activity: COURSE,
  case: EVERYONE,
  choice: COURSE,
  definition: EVERYONE,
  keypoints: EVERYONE,
  lines: EVERYONE,
  material: COURSE,
  notes: TRAINER,
  only: EVERYONE,
  question: EVERYONE,
  rationale: TRAINER,
  safeguarding: EVERYONE,
  slide: EVERYONE,
  solution: TRAINER,
  'to-confirm': COURSE,
  trainer: TEACHING,
};

/** May this role see which option of a question is correct? */
export function seesAnswers(role: Role): boolean {
  return TRAINER.includes(role);
}

/** May this role read what of a fact is to be confirmed, and by whom? Others are told only that it is not confirmed. */
export function seesOpenQuestions(role: Role): boolean {
  return SEEN_BY['to-confirm'].includes(role);
}

/** May this role have the chapters of the methodology? */
export function seesMethodology(role: Role): boolean {
  return TEACHING.includes(role);
}
