import { z } from 'zod';
import { isoDay } from './identifier.ts';
import type { BlockName } from './visibility.ts';
import { ROLES } from './visibility.ts';
import { SECTORS, TRACKS } from './vocabulary.ts';

const ACTIVITY_KINDS = [
  'opening',
  'energizer',
  'presentation',
  'discussion',
  'case-work',
  'role-play',
  'demonstration',
  'practice',
  'teach-back',
  'reflection',
  'test',
  'closing',
] as const;

/** Those that participants work at: what an exercise book holds. */
export const EXERCISE_KINDS = ['discussion', 'case-work', 'role-play', 'practice', 'teach-back'] as const;

const QUESTION_USES = ['pre', 'post', 'practice'] as const;
export type QuestionUse = (typeof QUESTION_USES)[number];

/** Attributes that people read, by block: they are translated like any text. */
export const WORDS_IN_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = { 'to-confirm': ['who'] };

/** Attribute values are strings in Markdown; these schemas turn them into what they mean. */
const whole = z
  .string()
  .regex(/^[1-9]\d{0,3}$/)
  .transform(Number);

function words<const T extends readonly [string, ...string[]]>(allowed: T) {
  return z
    .string()
    .transform((text) => text.split(/\s+/).filter(Boolean))
    .pipe(z.array(z.enum(allowed)).nonempty());
}

const ids = z
  .string()
  .transform((text) => text.split(/\s+/).filter(Boolean))
  .pipe(z.array(z.string()).nonempty());

/**
 * The attributes of each block, all optional here: a missing one is the business of the rule that needs it,
 * so that one missing minute does not hide every other finding.
 */
const ATTRIBUTES = {
  activity: z.strictObject({
    kind: z.enum(ACTIVITY_KINDS).optional(),
    minutes: whole.optional(),
    group: z
      .string()
      .regex(/^(plenary|individual|pairs|\d+|\d+-\d+)$/)
      .optional(),
  }),
  case: z.strictObject({ source: ids.optional() }),
  choice: z.strictObject({}),
  definition: z.strictObject({ term: z.string().optional() }),
  keypoints: z.strictObject({}),
  lines: z.strictObject({ n: whole.optional() }),
  material: z.strictObject({
    per: z.enum(['group', 'participant', 'room']).optional(),
    qty: whole.optional(),
    again: z.enum(['yes', 'no']).optional(),
  }),
  notes: z.strictObject({}),
  only: z.strictObject({
    audience: ids.optional(),
    sector: words(SECTORS).optional(),
    track: words(TRACKS).optional(),
    role: words(ROLES).optional(),
  }),
  question: z.strictObject({
    objective: ids.optional(),
    use: words(QUESTION_USES).optional(),
    source: ids.optional(),
    type: z.enum(['single', 'multiple']).optional(),
  }),
  rationale: z.strictObject({}),
  safeguarding: z.strictObject({}),
  slide: z.strictObject({ source: ids.optional() }),
  solution: z.strictObject({}),
  'to-confirm': z.strictObject({ who: z.string().trim().min(1).optional(), since: isoDay.optional() }),
  trainer: z.strictObject({}),
} as const satisfies Record<BlockName, z.ZodType>;

export type AttributesOf<N extends BlockName> = Readonly<z.output<(typeof ATTRIBUTES)[N]>>;

/** Names of the attributes that a block may have, `id` aside. */
export function attributeNames(block: BlockName): readonly string[] {
  return Object.keys(ATTRIBUTES[block].shape);
}

export type ReadAttribute =
  | { readonly ok: true; readonly value: unknown }
  /** `isExample`: what was expected is one of many. */
  | { readonly ok: false; readonly expected: string; readonly isExample: boolean };

const EXPECTED: Readonly<Record<string, string>> = {
  minutes: '1 … 9999',
  n: '1 … 9999',
  qty: '1 … 9999',
  group: '4 | 4-5 | pairs | plenary | individual',
  kind: ACTIVITY_KINDS.join(' | '),
  per: 'group | participant | room',
  again: 'yes | no',
  sector: SECTORS.join(' | '),
  track: TRACKS.join(' | '),
  role: ROLES.join(' | '),
  use: QUESTION_USES.join(' | '),
  type: 'single | multiple',
  since: '2026-03-02',
  who: '"coordinación"',
};

/** Values that an attribute may have, as an author writes them; none where any id or number may stand. */
export function attributeValues(name: string): readonly string[] {
  const values = EXPECTED[name]?.split(' | ') ?? [];
  return values.length > 1 ? values : [];
}

/** What an attribute's text means, or what was expected of it. */
export function readAttribute(block: BlockName, name: string, text: string): ReadAttribute {
  const shape: Readonly<Record<string, z.ZodType>> = ATTRIBUTES[block].shape;
  const result = shape[name]?.safeParse(text);
  if (result?.success) return { ok: true, value: result.data };
  return { ok: false, expected: EXPECTED[name] ?? 'id', isExample: name === 'since' || name === 'who' };
}
