import { z } from 'zod';
import type { Immutable } from '../lib/immutable.ts';
import { identifier, languageCode } from './identifier.ts';
import { ROLES } from './visibility.ts';

const change = z.enum(['added', 'removed', 'changed']);

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** A value that is another one now. Without `before` it is new, without `after` it is gone. */
const field = z.strictObject({
  field: z.string().describe('Its name in the kit format: minutes, phone, verified-on …'),
  of: z.string().optional().describe('The block inside a section that it belongs to, as people see it'),
  language: languageCode.optional().describe('Of a text that stands there in several languages'),
  before: value.optional(),
  after: value.optional(),
});

/** A stretch of words that is another one now, between some of the words that stayed. */
const edit = z.strictObject({
  lead: z.string().describe('Unchanged words before it; … where more stand before them'),
  removed: z.string(),
  added: z.string(),
  trail: z.string().describe('Unchanged words after it'),
});

const item = z.strictObject({
  id: z.string(),
  title: z.string().describe('As people see it, of the newer version where both have it'),
  change,
  fields: z.array(field),
});

const section = z.strictObject({
  name: z.string().describe('activity:ronda, or text+1 for text before and between blocks'),
  block: z.string().describe('The name of the block, or text'),
  title: z.string(),
  change,
  fields: z.array(field),
  edits: z.array(edit).describe('None where only links, emphasis or order changed'),
});

const page = z.strictObject({
  kind: z.enum(['session', 'module', 'chapter', 'reading', 'aid']),
  name: z.string().describe('modules/marco/apertura, the same in every language'),
  language: languageCode,
  title: z.string(),
  change,
  'moved-from': z.string().optional().describe('Its name before, where it went to another module'),
  fields: z.array(field),
  objectives: z.array(item),
  questions: z.array(item),
  slides: z.array(item),
  sections: z.array(section),
});

const file = z.strictObject({ path: z.string(), change });

const document = z.strictObject({
  audience: identifier,
  language: languageCode,
  role: z.enum(ROLES),
  kind: z.string(),
  path: z.string().describe('Below the output folder'),
  title: z.string(),
  change,
  pages: z.int().min(0).describe('Of the newer version; of the older where it is gone'),
  reprint: z
    .array(z.int().min(1))
    .describe('Pages of the newer version that the older does not have like that'),
  sheets: z.int().min(0).describe('Of paper, to print those pages'),
});

const version = z.strictObject({ version: z.string(), date: z.string().optional().describe('ISO day') });

/** What is another in one version of a kit than in another: what `relevo diff --format json` prints. */
export const kitChangesSchema = z.strictObject({
  version: z.literal(1),
  kit: identifier,
  before: version,
  after: version,
  settings: z.array(field).describe('Of kit.yaml'),
  audiences: z.array(item),
  pages: z.array(page),
  contacts: z.array(item),
  glossary: z.array(item),
  references: z.array(item),
  media: z.array(item),
  files: z.array(file).describe('Pictures and other files that differ'),
  documents: z
    .array(document)
    .optional()
    .describe('Those that say something else on some page; absent where that was not found out'),
});

export type KitChanges = Immutable<z.output<typeof kitChangesSchema>>;
export type FieldChange = KitChanges['settings'][number];
export type FieldValue = NonNullable<FieldChange['before']>;
export type ItemChange = KitChanges['contacts'][number];
export type PageChange = KitChanges['pages'][number];
export type SectionChange = PageChange['sections'][number];
export type WordEdit = SectionChange['edits'][number];
export type FileChange = KitChanges['files'][number];
export type DocumentChange = NonNullable<KitChanges['documents']>[number];

/** Does nothing that a kit says differ? Then its papers are the same. */
export function isUnchanged(changes: KitChanges): boolean {
  const {
    settings,
    audiences,
    pages,
    contacts,
    glossary,
    references,
    media,
    files,
    documents = [],
  } = changes;
  return [settings, audiences, pages, contacts, glossary, references, media, files, documents].every(
    (list) => list.length === 0,
  );
}
