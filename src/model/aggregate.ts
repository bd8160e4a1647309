import { z } from 'zod';
import { identifier, isoDay } from './identifier.ts';

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const hidden = 'null where it is hidden';
const shown = count.nullable();

const rules = z.strictObject({
  'unique-per-year': z.boolean().describe('A person counts once each calendar year, not once in all'),
  completed: z.boolean().describe('Only who met the rule of the certificate'),
  hours: count.describe('Only who was there for so many hours of a course'),
});

const halfDays = z.strictObject({
  present: count,
  possible: count.describe('Half-days held, of all people together'),
  hours: count.describe('Of those present, by the timetable'),
});

const marks = z.strictObject({
  people: count.describe('Who took both tests'),
  pre: share,
  post: share,
  gain: z
    .number()
    .max(1)
    .optional()
    .describe('Of what could be learnt; absent where nothing was left to learn'),
});

const trait = z.strictObject({
  counts: z.record(z.string(), count).describe('People by value'),
  others: z.boolean().describe('There are people of other values, which are hidden'),
});

const crossing = z.strictObject({
  traits: z.array(z.string()).min(2),
  cells: z.array(z.strictObject({ values: z.array(z.string()).min(2), count })),
});

const bar = z.strictObject({
  date: z.string().describe('First day, or the part of it that several courses share'),
  title: z.string(),
  courses: count,
  held: count,
  inTime: shown,
  late: shown,
  absent: shown,
});

const question = z.strictObject({
  id: identifier,
  objectives: z.array(identifier),
  pre: share.nullable(),
  post: share.nullable(),
});

/**
 * What `tally --format json` says, and `aggregate.json` keeps of a delivery after its lists were removed: totals that name nobody.
 * Counts under five and those that would give them away are null, or absent where they are cells of a table.
 */
export const aggregateSchema = z.strictObject({
  version: z.literal(1),
  rules,
  deliveries: count,
  from: isoDay.describe('First day of all'),
  to: isoDay.describe('Last day of all'),
  participations: shown.describe(hidden),
  people: shown.describe(`By code; ${hidden}`),
  halfDays: halfDays.nullable(),
  certified: shown.describe(`Met the rule of the certificate of attendance; ${hidden}`),
  dropouts: shown.describe(`Came, and were not there on the last half-day; ${hidden}`),
  traits: z.record(z.string(), trait),
  crossings: z.array(crossing),
  bars: z.array(bar).describe('Half-days of people, by course'),
  questions: z.array(question),
  marks: marks.nullable(),
  mark: share.describe('That the post-test asks'),
  unlearnt: z
    .array(z.strictObject({ id: identifier, text: z.string() }))
    .describe('Objectives of which a question stayed below that mark'),
  uncoded: z.boolean().describe('People without a code came, and could not be counted'),
});
