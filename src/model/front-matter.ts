import { z } from 'zod';
import type { Immutable } from '../lib/immutable.ts';
import { identifier } from './identifier.ts';
import { INTENSITIES, LEVELS, SECTORS, TRACKS } from './vocabulary.ts';

const title = z.string().min(1);

/** Whom a part is for. Absent means everyone; each list that is present must match. */
const scope = z.strictObject({
  audiences: z.array(identifier).optional(),
  sectors: z.array(z.enum(SECTORS)).optional(),
  tracks: z.array(z.enum(TRACKS)).optional(),
});

const objective = z.strictObject({ id: identifier, level: z.enum(LEVELS), text: z.string().min(1) });

export const sessionSchema = z.strictObject({
  id: identifier,
  title,
  minutes: z.int().min(1).max(1440),
  intensity: z.enum(INTENSITIES),
  objectives: z.array(objective),
  for: scope.optional(),
  room: z.enum(['plenary', 'groups', 'pairs', 'fishbowl', 'stations']).optional(),
  needs: z.array(z.enum(['power', 'projector', 'internet', 'two-rooms'])).optional(),
  references: z.array(identifier).optional(),
});

export const moduleSchema = z.strictObject({
  id: identifier,
  title,
  summary: z.string().optional(),
  minutes: z.int().min(1).optional().describe('What its sessions add up to'),
});

export const chapterSchema = z.strictObject({ id: identifier, title, for: scope.optional() });

export const readingSchema = z.strictObject({
  id: identifier,
  title,
  for: scope.optional(),
  references: z.array(identifier).optional(),
});

export const aidSchema = z.strictObject({
  id: identifier,
  title,
  public: z.boolean().optional().describe('May anyone have it?'),
  for: scope.optional(),
});

export type Scope = Immutable<z.output<typeof scope>>;
export type SessionFront = Immutable<z.output<typeof sessionSchema>>;
export type ModuleFront = Immutable<z.output<typeof moduleSchema>>;
export type ChapterFront = Immutable<z.output<typeof chapterSchema>>;
export type ReadingFront = Immutable<z.output<typeof readingSchema>>;
export type AidFront = Immutable<z.output<typeof aidSchema>>;
