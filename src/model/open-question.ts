import { z } from 'zod';
import type { Immutable } from '../lib/immutable.ts';
import { isoDay, localized } from './identifier.ts';

/** Something that the authors do not know for certain yet: printed where it stands, and in the way of a release. */
export const openQuestion = z.strictObject({
  question: localized.describe('What is to be confirmed'),
  who: localized.describe('Who can answer it'),
  since: isoDay.describe('The day on which it was first asked'),
});

export type OpenQuestion = Immutable<z.output<typeof openQuestion>>;
