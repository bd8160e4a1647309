import type { Readable } from 'node:stream';
import { createBag, type Payload } from '../bundle/bag.ts';
import { type StartPageInfo, startPage } from '../bundle/start-page.ts';
import { zipStream } from '../bundle/write-zip.ts';
import { civilFromDays, formatDay } from '../lib/civil-day.ts';
import { inLanguage } from '../model/identifier.ts';
import type { Kit } from '../model/kit.ts';
import type { Source } from '../model/source.ts';
import type { Words } from '../model/strings.ts';
import { ownInlines, plainText, walkBlocks } from '../model/walk.ts';
import type { Bundle } from './plan-bundles.ts';
import type { Press } from './press.ts';

/** What a bundle is made from. */
export interface BundleMaterial {
  readonly kit: Kit;
  /** Every file of the kit, for the handover. */
  readonly sources: readonly Source[];
  readonly press: Press;
}

function wordsFor(bundle: Bundle, { kit, press }: BundleMaterial): { words: Words; language: string } {
  const language = bundle.edition?.language ?? kit.languages[0].language;
  const words = press.words.get(language);
  if (!words) throw new Error(`No words loaded for "${language}"`);
  return { words, language };
}

function editionText(
  { edition }: Bundle,
  kit: Kit,
  { words, language }: { words: Words; language: string },
): string {
  if (!edition) return words('start.handover');
  const audience = inLanguage(kit.manifest.value.audiences[edition.audience]?.title, language);
  return `${audience} · ${words(`role.${edition.role}`)}`;
}

/** The sentences under this version's heading in the changelog. */
function changesOf({ releases, languages, manifest }: Kit): StartPageInfo['changes'] {
  const release = releases.find(({ version }) => version === manifest.value.version);
  const lines = walkBlocks(release?.body ?? [])
    .filter(({ type }) => type === 'paragraph')
    .map((block) => plainText(ownInlines(block)).replace(/\s+/g, ' ').trim());
  return { language: languages[0].language, lines };
}

function pageFor(bundle: Bundle, material: BundleMaterial, day: string): Payload {
  const { value } = material.kit.manifest;
  const spoken = wordsFor(bundle, material);
  const page = startPage({
    ...spoken,
    title: inLanguage(value.title, spoken.language),
    version: value.version,
    date: day,
    edition: editionText(bundle, material.kit, spoken),
    maturity: spoken.words(`maturity.${value.maturity}`),
    license: value.license,
    changes: changesOf(material.kit),
    documents: bundle.documents.map(({ path, document }) => ({ ...document, path })),
  });
  return { path: spoken.words('start.file'), bytes: new TextEncoder().encode(page) };
}

/** A bundle as the bytes of its zip: a start page, the documents, and in the handover the kit's own files. */
export function zipBundle(bundle: Bundle, material: BundleMaterial): Readable {
  const { kit, sources, press } = material;
  const day = formatDay(civilFromDays(Math.floor(press.date / 86_400)));
  const { words, language } = wordsFor(bundle, material);
  const payload: readonly Payload[] = [
    pageFor(bundle, material, day),
    ...bundle.documents.map(({ path, document }) => ({ path, bytes: document.bytes })),
    ...(bundle.edition ? [] : sources.map(({ path, bytes }) => ({ path: `source/${path}`, bytes }))),
  ];
  const { value } = kit.manifest;
  const entries = createBag(payload, {
    name: bundle.name,
    description: `${inLanguage(value.title, language)} ${value.version}, ${editionText(bundle, kit, { words, language })}`,
    organisation: inLanguage(value.owner, language),
    date: day,
    agent: press.producer,
  });
  return zipStream(entries, press.date);
}
