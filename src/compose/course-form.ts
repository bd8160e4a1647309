import type { Doc, DocBlock } from '../model/doc.ts';
import type { Filled } from '../model/filled.ts';
import type { Words } from '../model/strings.ts';
import { createFormDesk, type FormDesk } from './desk.ts';
import { observationForm } from './forms/observation.ts';
import { photoConsent } from './forms/photo-consent.ts';
import { reactionForm } from './forms/reaction.ts';
import { selfAssessment } from './forms/trainer-forms.ts';

const FORMS = {
  consent: ['consent.title', photoConsent],
  evaluation: ['reaction.title', reactionForm],
  observation: ['observation.title', observationForm],
  'self-assessment': ['self-assessment.title', selfAssessment],
} as const satisfies Record<string, readonly [string, (desk: FormDesk) => readonly DocBlock[]]>;
export type CourseForm = keyof typeof FORMS;

export interface FormOptions {
  /** Of the areas `documents` and `papers`. */
  readonly words: Words;
  readonly filled: Filled;
  readonly frame: Pick<Doc, 'subtitle' | 'language' | 'paper'> & Pick<Doc['running'], 'head' | 'foot'>;
}

/** One copy of a form, filled in with what is known of the course it is printed for. */
export function composeForm(form: CourseForm, { words, filled, frame }: FormOptions): Doc {
  const [title, blocks] = FORMS[form];
  const { head, foot, ...rest } = frame;
  return {
    ...rest,
    kind: 'course-paper',
    title: words(title),
    format: 'portrait',
    sides: 'single',
    running: { head, foot, folio: words('folio'), blank: '', continued: words('continued') },
    blocks: blocks(createFormDesk({ words, filled })),
    assets: new Map(),
  };
}
