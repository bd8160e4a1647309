import { contactsSchema, glossarySchema, mediaSchema, referencesSchema } from '../model/data-files.ts';
import type { Finding } from '../model/diagnostic.ts';
import {
  aidSchema,
  chapterSchema,
  moduleSchema,
  readingSchema,
  sessionSchema,
} from '../model/front-matter.ts';
import { manifestSchema } from '../model/manifest.ts';
import type { Broken, Data, Page, Parsed, ParsedContent } from '../model/parsed.ts';
import type { Schema } from '../model/schema-issues.ts';
import { type HeldSource, isHeld, type Source } from '../model/source.ts';
import { checkSchema } from './check-schema.ts';
import { classifyPath, type PathClass } from './classify-path.ts';
import { decodeText } from './decode-text.ts';
import { findIgnores } from './find-ignores.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { handedOn, linesOf, parsePicture } from './parse-picture.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import { readLock } from './read-lock.ts';
import { readReleases } from './read-releases.ts';
import { splitFrontMatter } from './split-front-matter.ts';

interface Read<T> {
  readonly content: T | ({ readonly kind: 'broken' } & Broken);
  readonly findings: readonly Finding[];
}

function idIn(value: unknown): string | undefined {
  const id = (value as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : undefined;
}

/** Data against its schema. An empty list file is an empty list. */
function readData<T>(
  schema: Schema<T>,
  yaml: ParsedYaml,
  { path, empty }: { path: string; empty?: unknown },
): Read<Data<T>> {
  const broken = { kind: 'broken', path, id: idIn(yaml.value) } as const;
  if (yaml.findings.length > 0) return { content: broken, findings: yaml.findings };
  const data = yaml.value ?? empty ?? {};
  const { value, findings } = checkSchema(schema, { path, value: data, places: yaml.places });
  if (value === undefined) return { content: broken, findings };
  return { content: { path, value, places: yaml.places }, findings };
}

function readPage<Front>(schema: Schema<Front>, path: string, text: string): Read<Page<Front>> {
  const { data, body, bodyLine } = splitFrontMatter(path, text);
  const front = readData(schema, data, { path });
  const markdown = parseMarkdown(path, body, bodyLine);
  const findings = [...front.findings, ...markdown.findings];
  if ('kind' in front.content) return { content: front.content, findings };
  return { content: { ...front.content, body: markdown.body }, findings };
}

/** Says what kind of content was read, unless it is broken. */
function as<K extends object, T extends object>(kind: K, { content, findings }: Read<T>): Read<K & T> {
  if ('kind' in content) return { content: content as { kind: 'broken' } & Broken, findings };
  return { content: { ...kind, ...(content as T) }, findings };
}

function parseText(kind: PathClass, path: string, text: string): Read<ParsedContent> {
  const yaml = (): ParsedYaml => parseYaml(text, { path, firstLine: 1 });
  switch (kind.kind) {
    case 'manifest':
      return as({ kind: 'manifest' } as const, readData(manifestSchema, yaml(), { path }));
    case 'contacts':
      return as({ kind: 'contacts' } as const, readData(contactsSchema, yaml(), { path, empty: [] }));
    case 'glossary':
      return as({ kind: 'glossary' } as const, readData(glossarySchema, yaml(), { path, empty: [] }));
    case 'references':
      return as({ kind: 'references' } as const, readData(referencesSchema, yaml(), { path, empty: [] }));
    case 'media':
      return as({ kind: 'media' } as const, readData(mediaSchema, yaml(), { path, empty: [] }));
    case 'chapter':
      return as({ kind: 'chapter', language: kind.language } as const, readPage(chapterSchema, path, text));
    case 'reading':
      return as({ kind: 'reading', language: kind.language } as const, readPage(readingSchema, path, text));
    case 'aid':
      return as({ kind: 'aid', language: kind.language } as const, readPage(aidSchema, path, text));
    case 'module':
      return as({ ...kind, kind: 'module' } as const, readPage(moduleSchema, path, text));
    case 'session':
      return as({ ...kind, kind: 'session' } as const, readPage(sessionSchema, path, text));
    case 'changelog': {
      const { body, findings } = parseMarkdown(path, text, 1);
      return { content: { kind: 'changelog', path, releases: readReleases(body) }, findings };
    }
    case 'lock': {
      const { marks, findings } = readLock(path, text.split('\n'));
      return { content: { kind: 'lock', path, marks }, findings };
    }
    default:
      return { content: { kind: 'other', path }, findings: [] };
  }
}

function parseAsset({ path, bytes }: HeldSource): Parsed {
  const { asset, findings } = parsePicture(path, bytes);
  // Whoever made a drawing by hand sees the line that is refused.
  const lines = findings.length > 0 && /\.svg$/i.test(path) ? linesOf(bytes) : [];
  return { path, content: { kind: 'asset', path, asset }, findings, ignores: [], lines };
}

/** One file of a kit. Any bytes give a result: what cannot be read is a finding. */
export function parseSource(source: Source, languages: readonly string[]): Parsed {
  const { path } = source;
  const kind = classifyPath(path, languages);
  if (kind.kind === 'other')
    return { path, content: { kind: 'other', path }, findings: [], ignores: [], lines: [] };
  if (!isHeld(source)) {
    const content = { kind: 'asset', path, asset: handedOn(path, source.size) } as const;
    return { path, content, findings: [], ignores: [], lines: [] };
  }
  if (kind.kind === 'asset') return parseAsset(source);
  const { text, lines, findings } = decodeText(path, source.bytes);
  if (findings.length > 0) {
    return { path, content: { kind: 'broken', path, id: undefined }, findings, ignores: [], lines };
  }
  const read = parseText(kind, path, text);
  return { path, content: read.content, findings: read.findings, ignores: findIgnores(path, lines), lines };
}
