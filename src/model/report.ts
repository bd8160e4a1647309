import { z } from 'zod';
import type { Immutable } from '../lib/immutable.ts';

const point = z.strictObject({
  line: z.int().min(1),
  column: z.int().min(1).describe('In UTF-16 units, as editors count'),
});

const place = {
  path: z.string().describe('Below the root of the kit, forward slashes'),
  start: point,
  end: point.describe('Exclusive'),
};

const diagnostic = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  ...place,
  key: z.string().describe('Which of the messages of the rule it is'),
  message: z.string().describe('In English'),
  values: z.record(z.string(), z.union([z.string(), z.number()])).describe('What fills the message'),
  hint: z.string().optional().describe('What to do'),
  fix: z
    .array(z.strictObject({ ...place, text: z.string() }))
    .optional()
    .describe('Edits that mend it, of which each stands for what lies at its place'),
  related: z.array(z.strictObject({ ...place, message: z.string() })).optional(),
});

const kitReport = z.strictObject({
  version: z.literal(1),
  root: z.string().describe('Folder of the kit, as it was named'),
  summary: z.strictObject({
    errors: z.int().min(0),
    warnings: z.int().min(0),
    notices: z.int().min(0),
  }),
  diagnostics: z.array(diagnostic),
});

/** What `relevo validate --format json` prints. Fields are only ever added while `version` is the same. */
export const reportSchema = z.strictObject({ version: z.literal(1), kits: z.array(kitReport) });

/** The part that speaks of one kit. */
export type JsonReport = Immutable<z.output<typeof kitReport>>;
export type JsonDiagnostic = JsonReport['diagnostics'][number];
