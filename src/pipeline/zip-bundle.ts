import type { Readable } from 'node:stream';
import { createBag, type Payload } from '../bundle/bag.ts';
import { startPage } from '../bundle/start-page.ts';
import { zipStream } from '../bundle/write-zip.ts';
import { civilFromDays, formatDay } from '../lib/civil-day.ts';
import { mapAtOnce } from '../lib/map-at-once.ts';
import { inLanguage } from '../model/identifier.ts';
import { isHeld, type Source } from '../model/source.ts';
import { type DescribedBy, describeBundle, editionText, spokenBy } from './describe-bundle.ts';
import type { Bundle } from './plan-bundles.ts';

/** What a bundle is made from. */
export interface BundleMaterial extends DescribedBy {
  /** Every file of the kit, for the handover. */
  readonly sources: readonly Source[];
  /** The program itself, for the handover. */
  readonly program: readonly Payload[];
}

function pageFor(bundle: Bundle, material: BundleMaterial, day: string): Payload {
  const info = describeBundle(bundle, material, day);
  return { path: info.words('start.file'), bytes: new TextEncoder().encode(startPage(info)) };
}

/** What is only handed on is read here to be measured, and once more while it is zipped. */
async function payloadOf(path: string, source: Source): Promise<Payload> {
  if (isHeld(source)) return { path, bytes: source.bytes };
  return { path, ...(await source.digest()), stream: source.stream };
}

/** What the handover alone holds: the kit's own files, the program, and what changed since an earlier version. */
async function handedOver({ sources, since, program }: BundleMaterial): Promise<readonly Payload[]> {
  return [
    ...(since ? [{ path: since.sheet.name, bytes: since.sheet.bytes }] : []),
    ...(await mapAtOnce(sources, (source) => payloadOf(`source/${source.path}`, source), 1)),
    ...program,
  ];
}

async function played({ media }: Bundle, { sources }: BundleMaterial): Promise<readonly Payload[]> {
  const files = new Map(sources.map((source) => [source.path, source]));
  const found = media.flatMap(({ path, medium }) => {
    const source = files.get(medium.file);
    return source ? [{ path, source }] : [];
  });
  return mapAtOnce(found, ({ path, source }) => payloadOf(path, source), 1);
}

/** A bundle as the bytes of its zip: a start page, the documents, films and sound, and in the handover the kit's own files. */
export async function zipBundle(bundle: Bundle, material: BundleMaterial): Promise<Readable> {
  const { kit, press } = material;
  const day = formatDay(civilFromDays(Math.floor(press.date / 86_400)));
  const spoken = spokenBy(bundle, material);
  const payload: readonly Payload[] = [
    pageFor(bundle, material, day),
    ...bundle.documents.map(({ path, document }) => ({ path, bytes: document.bytes })),
    ...(await played(bundle, material)),
    ...(bundle.edition ? [] : await handedOver(material)),
  ];
  const { value } = kit.manifest;
  const entries = createBag(payload, {
    name: bundle.name,
    description: `${inLanguage(value.title, spoken.language)} ${value.version}, ${editionText(bundle.edition, kit, spoken)}`,
    organisation: inLanguage(value.owner, spoken.language),
    date: day,
    agent: press.producer,
  });
  return zipStream(entries, press.date);
}
