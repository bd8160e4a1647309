import { z } from 'zod';
import type { Immutable } from '../lib/immutable.ts';
import { identifier, isoDay, languageCode, localized, partialDay } from './identifier.ts';
import { openQuestion } from './open-question.ts';

const toConfirm = openQuestion.optional().describe('What of it nobody has confirmed yet');

const contact = z.strictObject({
  id: identifier,
  institution: localized,
  service: localized,
  phone: z.string().optional(),
  hours: localized.optional(),
  territory: localized.optional(),
  for: z.array(z.enum(['trafficking', 'child', 'emergency', 'health', 'legal', 'shelter', 'labour'])).min(1),
  public: z.boolean().describe('May the public edition print it?'),
  source: identifier.optional(),
  'verified-on': partialDay
    .optional()
    .describe(
      'The day of the last call, as far as it is known; without it the contact is still to be confirmed',
    ),
  note: localized.optional(),
  'to-confirm': toConfirm,
});

const term = z.strictObject({
  id: identifier,
  term: localized,
  definition: localized,
  forms: z.record(languageCode, z.array(z.string())).optional().describe('Other forms that :term[…] accepts'),
  source: identifier.optional(),
  'to-confirm': toConfirm,
});

const reference = z.strictObject({
  id: identifier,
  title: localized.describe('As the work calls itself, by its language; in others where it has a name there'),
  organisation: localized,
  year: z.int().min(1800).max(2200),
  kind: z.enum(['law', 'treaty', 'manual', 'report', 'press', 'web']),
  url: z.url({ protocol: /^https?$/, error: 'https://example.org/manual' }).optional(),
  accessed: partialDay.optional(),
  status: z.enum(['in-force', 'amended', 'repealed', 'superseded']).optional(),
  'as-of': partialDay.optional(),
  note: localized.optional(),
  'to-confirm': toConfirm,
});

const medium = z.strictObject({
  id: identifier,
  file: z.string().min(1),
  title: localized,
  license: z.string().min(1),
  credits: z.string().min(1),
  public: z.boolean(),
  depicts: z.enum(['nobody', 'adults', 'children']).optional().describe('Whom a photo or a film shows'),
  consent: z
    .enum(['documented', 'not-applicable'])
    .optional()
    .describe('Of the people shown: kept on paper, or actors and drawings'),
  captions: z.array(languageCode).min(1).optional().describe('Languages with captions'),
  transcript: localized.optional().describe('What is said and seen, in words'),
  'age-rating': z.int().min(0).max(21).optional().describe('Years: nobody younger should see it'),
  expires: isoDay.optional().describe('Last day on which it may be used'),
});

export const contactsSchema = z.array(contact);
export const glossarySchema = z.array(term);
export const referencesSchema = z.array(reference);
export const mediaSchema = z.array(medium);

export type Contact = Immutable<z.output<typeof contact>>;
export type Term = Immutable<z.output<typeof term>>;
export type Reference = Immutable<z.output<typeof reference>>;
export type Medium = Immutable<z.output<typeof medium>>;
