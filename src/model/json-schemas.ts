import { z } from 'zod';
import { aggregateSchema } from './aggregate.ts';
import { contactsSchema, glossarySchema, mediaSchema, referencesSchema } from './data-files.ts';
import { deletionSchema } from './deletion.ts';
import { deliverySchema } from './delivery.ts';
import { aidSchema, chapterSchema, moduleSchema, readingSchema, sessionSchema } from './front-matter.ts';
import { kitChangesSchema } from './kit-changes.ts';
import { manifestSchema } from './manifest.ts';
import { observationSchema } from './observation.ts';
import { attendanceRowSchema, rosterRowSchema, scoreRowSchema } from './people-rows.ts';
import { reportSchema } from './report.ts';
import { rightsSchema } from './rights.ts';

const SCHEMAS = {
  kit: manifestSchema,
  session: sessionSchema,
  module: moduleSchema,
  chapter: chapterSchema,
  reading: readingSchema,
  aid: aidSchema,
  contacts: contactsSchema,
  glossary: glossarySchema,
  references: referencesSchema,
  media: mediaSchema,
  report: reportSchema,
  delivery: deliverySchema,
  deletion: deletionSchema,
  aggregate: aggregateSchema,
  'roster-row': rosterRowSchema,
  'attendance-row': attendanceRowSchema,
  'score-row': scoreRowSchema,
  'observation-row': observationSchema,
  changes: kitChangesSchema,
  rights: rightsSchema,
} as const;

export type SchemaName = keyof typeof SCHEMAS;
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as readonly SchemaName[];

/** The JSON Schema (draft 2020-12) of one kind of YAML text, as editors read it, or of the report for programs. */
export function jsonSchemaOf(name: SchemaName): object {
  return z.toJSONSchema(SCHEMAS[name], { io: 'input' });
}
