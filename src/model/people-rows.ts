import { z } from 'zod';
import type { Immutable } from '../lib/immutable.ts';
import { personCode } from './delivery.ts';
import { identifier, isoDay } from './identifier.ts';

/** The longest name that fits its column in two lines. */
const MAX_NAME = 120;

/** A row of a roster, as it is read; every column but the name may be absent. */
export const rosterRowSchema = z.strictObject({
  code: z.union([z.literal(''), personCode]).describe('Stands for the person in every delivery'),
  name: z.string().min(1).max(MAX_NAME).describe('In full, as on the certificate'),
  institution: z.string().describe('Institution or unit'),
  position: z.string().describe('Position or role'),
  municipality: z.string().describe('Municipality'),
  sex: z.enum(['', 'F', 'M', 'X']).describe('F, M, X for any other word, or nothing'),
  ageGroup: z.string().describe('A band of ages; made of an age or a day of birth'),
  sector: z.string().describe('Sector; empty for that of the delivery'),
  track: z.string().describe('In service or before it; empty for that of the delivery'),
  ethnicity: z.string().describe('For totals alone'),
});

const signed = z.enum(['', 'x']).describe('x for whoever signed');
const mark = z.enum(['', 'P', 'T', 'A', 'R']).describe('P present, T late, A absent, R left');

/** A row of `attendance.csv`: one person on one day. */
export const attendanceRowSchema = z.strictObject({
  code: personCode.describe('As on the roster'),
  date: isoDay.describe('A day of the delivery'),
  'morning-signed': signed,
  'morning-mark': mark,
  'afternoon-signed': signed,
  'afternoon-mark': mark,
});

/** A row of `scores.csv`: one test that one person took, with a column for each question. */
export const scoreRowSchema = z
  .object({
    code: personCode.describe('As on the roster'),
    test: z.enum(['pre', 'post']).describe('Which test'),
  })
  .catchall(
    z.enum(['', '0', '1']).describe('A question by its id: 1 right, 0 wrong, nothing when not answered'),
  )
  .refine((row) => Object.keys(row).every((key) => identifier.safeParse(key).success));

export type AttendanceRow = Immutable<z.output<typeof attendanceRowSchema>>;
