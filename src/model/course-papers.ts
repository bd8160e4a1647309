/** What is printed for one running of a course, in the order in which it is listed. */
export const COURSE_PAPERS = [
  'attendance',
  'registration',
  'consent',
  'badges',
  'tests',
  'evaluation',
  'observation',
  'logistics',
  'supplies',
] as const;
export type CoursePaper = (typeof COURSE_PAPERS)[number];

/** Those that a delivery alone does not tell enough for. */
const FROM_KIT: readonly CoursePaper[] = ['tests', 'observation', 'logistics', 'supplies'];

export function needsKit(paper: CoursePaper): boolean {
  return FROM_KIT.includes(paper);
}
