import { z } from 'zod';
import type { Immutable } from '../lib/immutable.ts';
import { identifier, isoDay, languageCode } from './identifier.ts';
import { clock } from './manifest.ts';
import { PAPERS, SECTORS, TRACKS } from './vocabulary.ts';

/** A code that stands for one person in everything but the roster. It has a digit: without one it could be a name. */
export const personCode = z.string().regex(/^(?=.*\d)[A-Z0-9]+(-[A-Z0-9]+)*$/, 'HN-26-017');

const line = z.string().min(1).max(200);
const share = z.number().min(0).max(1);
const half = z.strictObject({ from: clock, to: clock });

export const HALVES = ['morning', 'afternoon'] as const;
export type Half = (typeof HALVES)[number];

const day = z.strictObject({ date: isoDay, morning: half.optional(), afternoon: half.optional() });

/** A picture in the folder of the delivery itself; `alt` says whose mark it is to those who do not see it. */
const logo = z.strictObject({
  file: z.string().regex(/^[A-Za-z0-9][\w .-]*\.(png|jpe?g|svg)$/i, 'logo.png'),
  alt: line,
});

/** What a certificate asks for. Shares are 0 to 1, observation scores 0 to 3. */
const rule = z.strictObject({
  attendance: share.describe('Of the half-days held'),
  'post-test': share.describe('Of the post-test, for completion'),
  'co-supervised': z.int().min(0),
  'observation-mean': z.number().min(0).max(3),
  'lapse-months': z.int().min(1),
});

/** `delivery.yaml`: one running of a course. It names trainers by code, and no participant. */
export const deliverySchema = z.strictObject({
  format: z.literal(1),
  id: identifier.describe('Names the delivery in certificates and file names; never a person'),
  kit: z.strictObject({
    id: identifier,
    version: z.string().regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/, '1.0.0'),
    title: line,
  }),
  audience: z.strictObject({
    id: identifier,
    title: line,
    level: z.enum(['participant', 'trainer']),
    sectors: z.array(z.enum(SECTORS)).min(1),
    track: z.enum(TRACKS).optional(),
  }),
  language: languageCode,
  paper: z.enum(PAPERS),
  venue: line,
  municipality: line,
  room: line.optional(),
  logos: z.array(logo).min(1).max(5).optional().describe('On sign-in sheets and certificates'),
  signatories: z
    .array(z.string().min(1).max(90))
    .min(1)
    .max(4)
    .optional()
    .describe('Offices that sign certificates, such as the direction of an academy; never a person'),
  days: z.array(day).min(1).max(60),
  trainers: z.strictObject({ lead: personCode, co: z.array(personCode).optional() }),
  observer: personCode.optional().describe('Who co-supervised it; absent when nobody did'),
  custodian: line.describe('The institution that keeps the data'),
  contact: line.describe('Where one asks to see, correct or delete them'),
  retention: isoDay.describe('The day until which they are kept'),
  rule: rule.describe("As in the kit's version that was taught"),
  questions: z.array(z.strictObject({ id: identifier, objectives: z.array(identifier) })).optional(),
  objectives: z.record(identifier, z.string().min(1)).optional(),
});

export type Delivery = Immutable<z.output<typeof deliverySchema>>;

/** A half-day that was held. */
export interface HalfDay {
  readonly date: string;
  readonly half: Half;
}

/** The half-days of a delivery, in order. */
export function halfDaysOf({ days }: Delivery): readonly HalfDay[] {
  return days.flatMap((each) =>
    HALVES.filter((name) => each[name] !== undefined).map((name) => ({ date: each.date, half: name })),
  );
}
