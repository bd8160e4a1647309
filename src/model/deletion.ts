import { z } from 'zod';
import { identifier, isoDay } from './identifier.ts';

/** `deletion.json`: that the personal data of a delivery were removed. It names files, and nobody. */
export const deletionSchema = z.strictObject({
  version: z.literal(1),
  delivery: identifier,
  retention: isoDay.describe('The day until which the data were to be kept'),
  day: isoDay.describe('On which the removal began'),
  early: z.literal(true).optional().describe('It was asked for before that day had passed'),
  state: z.enum(['begun', 'done']),
  removed: z.array(z.string()).describe('Names of the files'),
  'rows-left-out': z.int().min(0).describe('Rows that could not be read, and so are not in the aggregate'),
});

export type Deletion = z.output<typeof deletionSchema>;
