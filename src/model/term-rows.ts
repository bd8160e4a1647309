import { z } from 'zod';
import type { Immutable } from '../lib/immutable.ts';
import { identifier, languageCode } from './identifier.ts';

const phrases = z.array(z.string().min(2)).min(1);

const row = {
  id: identifier,
  match: phrases.describe('What to avoid; {a,b} stands for either, {,s} for an ending that may be missing'),
  except: phrases.optional().describe('Longer phrases, as the title of a treaty, inside which it is right'),
  prefer: phrases.describe('What to write instead'),
  why: z.string().min(10),
  severity: z.enum(['error', 'warning', 'info']),
  safe: z.boolean().optional().describe('Can one be put for the other without touching the sentence?'),
  source: z.string().min(1).optional().describe('Who says so; without it the row is a proposal'),
};

const example = z.strictObject({ finds: z.string().min(1), allows: z.string().min(1) });

/** `templates/terms/<language>.yaml`: words that hurt, blame or say something else in law, each with an example. */
export const termRowsSchema = z.array(z.strictObject({ ...row, example }));

/** `terms` of `kit.yaml`: rows that do not hold for this kit, and why; and rows of its own. */
export const kitTermsSchema = z.strictObject({
  off: z
    .record(identifier, z.string().min(10))
    .optional()
    .describe('Rows of the tool left out, with the reason'),
  add: z
    .array(z.strictObject({ ...row, language: languageCode }))
    .optional()
    .describe('Rows of the kit’s own'),
});

export type TermRow = Omit<Immutable<z.output<typeof termRowsSchema>>[number], 'example'>;
