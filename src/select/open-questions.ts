import type { OpenQuestion } from '../model/open-question.ts';
import { type Role, seesOpenQuestions } from '../model/visibility.ts';

const UNSAID = { question: {}, who: {} } as const;

/** A fact as a role may have it: who may not read what is asked of it is told only that something is. */
export function withoutQuestion<T extends { readonly 'to-confirm'?: OpenQuestion | undefined }>(
  fact: T,
  role: Role,
): T {
  const asked = fact['to-confirm'];
  if (asked === undefined || seesOpenQuestions(role)) return fact;
  return { ...fact, 'to-confirm': { ...asked, ...UNSAID } };
}
