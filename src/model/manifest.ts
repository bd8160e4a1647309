import { z } from 'zod';
import type { Immutable } from '../lib/immutable.ts';
import { identifier, isoDay, languageCode, localized, partialDay } from './identifier.ts';
import { openQuestion } from './open-question.ts';
import { kitTermsSchema } from './term-rows.ts';
import { MATURITIES, PAPERS, SECTORS, TRACKS } from './vocabulary.ts';

const minutes = z.int().min(1).max(1440);
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '08:30');

const slot = z.union([
  z.strictObject({ session: z.string().describe('module-id/session-id') }),
  z.strictObject({ break: minutes }),
  z.strictObject({ lunch: minutes }),
]);

const day = z.strictObject({
  start: clock.describe('First minute of the day, "08:00"'),
  end: clock.optional().describe('Last minute of the day; the plan must fill the time exactly'),
  plan: z.array(slot).min(1),
  'to-confirm': openQuestion.optional().describe('What of the day nobody has confirmed yet'),
});

/** How easy texts for this audience should be, on the index of their language: 0 very hard, 100 very easy. */
const reading = z.strictObject({
  target: z.int().min(0).max(100).describe('50 for inspectors and the judiciary alone, else 60, when absent'),
});

const audience = z.strictObject({
  title: localized,
  level: z.enum(['participant', 'trainer']),
  sectors: z.array(z.enum(SECTORS)).min(1),
  track: z.enum(TRACKS).optional(),
  days: z.array(day).min(1),
  reading: reading.optional(),
  languages: z
    .array(languageCode)
    .min(1)
    .optional()
    .describe('Made in these alone; in all of the kit when absent'),
});

/** When a trainer may work alone. Shares are 0 to 1, observation scores 0 to 3. */
const cascade = z.strictObject({
  'co-supervised': z.int().min(0).optional(),
  attendance: z.number().min(0).max(1).optional(),
  'observation-mean': z.number().min(0).max(3).optional(),
  'lapse-months': z.int().min(1).optional(),
  'post-test': z.number().min(0).max(1).optional(),
});

const pilot = z.strictObject({
  date: isoDay,
  place: z.string().min(1),
  sector: z.enum(SECTORS).optional(),
  participants: z.int().min(1),
  notes: localized.optional(),
});

const days = z.int().min(1).max(3660);

/** After how many days a fact counts as old, and how large the kit's pictures and films may be together. */
const limits = z.strictObject({
  'contact-days': days.optional().describe('180 when absent'),
  'law-days': days.optional().describe('365 when absent'),
  'source-days': days.optional().describe('730 when absent'),
  'assets-mb': z.int().min(1).max(1_000_000).optional().describe('25 when absent'),
  'bundle-mb': z.int().min(1).max(100_000).optional().describe('Of one role; 25 when absent'),
});

/**
 * What an edition does with a part that is not translated, or whose translation is older than its source. `block`: it is
 * not made. `banner`: it says so. `source`: it prints the source.
 */
const policy = z.enum(['block', 'banner', 'source']);

const translation = z.strictObject({
  policy: policy.optional().describe('Parts that are missing or out of date; block when absent'),
  languages: z.record(languageCode, policy).optional().describe('Where a language differs'),
});

/** What one rule weighs in this kit. */
const ruleSetting = z.strictObject({
  severity: z.enum(['off', 'info', 'warning', 'error']),
  reason: z.string().min(1).optional().describe('Needed where the rule weighs less than usual'),
});

const color = z.string().regex(/^#[0-9a-fA-F]{6}$/, '"#1d3557"');

/** A partner's looks, over those of the theme. */
const looks = z.strictObject({
  logo: z.string().min(1).optional().describe('A picture under assets/, on every cover'),
  'logo-alt': localized.optional().describe('What the logo is, for those who do not see it'),
  heading: color.optional().describe('Of headings, labels and bars'),
  link: color.optional(),
  tint: color.optional().describe('Behind boxes; nearly white'),
});

/** `kit.yaml`: identity, languages, paper, audiences with their programmes. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  id: identifier,
  version: z.string().regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/, '1.0.0'),
  title: localized,
  summary: localized.optional(),
  owner: localized.optional(),
  languages: z.array(languageCode).min(1).describe('The first is the source'),
  paper: z.enum(PAPERS),
  maturity: z.enum(MATURITIES),
  license: z.string().min(1).describe('SPDX identifier'),
  'legal-as-of': partialDay.optional(),
  'to-confirm': z.array(openQuestion).optional().describe('Questions about the whole kit'),
  seed: z.int().min(0).max(4294967295).optional().describe('Fixes the order of the post-test'),
  handouts: z
    .array(z.union([z.literal(2), z.literal(3), z.literal(4), z.literal(6), z.literal(9)]))
    .optional()
    .describe('Slides a page of the handouts for participants; all five when absent'),
  cascade: cascade.optional(),
  pilots: z.array(pilot).optional().describe('Pilot courses that were held'),
  limits: limits.optional(),
  translation: translation.optional(),
  terms: kitTermsSchema.optional(),
  rules: z.record(z.string(), ruleSetting).optional().describe('Settings of rules, by their names'),
  looks: looks.optional(),
  audiences: z.record(identifier, audience),
});

export type Manifest = Immutable<z.output<typeof manifestSchema>>;
export type Looks = NonNullable<Manifest['looks']>;
export type Audience = Manifest['audiences'][string];
export type Day = Audience['days'][number];
export type Slot = Day['plan'][number];
