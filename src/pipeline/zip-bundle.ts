import type { Readable } from 'node:stream';
import { createBag, type Payload } from '../bundle/bag.ts';
import { startPage } from '../bundle/start-page.ts';
import { zipStream } from '../bundle/write-zip.ts';
import { civilFromDays, formatDay } from '../lib/civil-day.ts';
import { inLanguage } from '../model/identifier.ts';
import type { Source } from '../model/source.ts';
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

/** What the handover alone holds: the kit's own files, the program, and what changed since an earlier version. */
function handedOver({ sources, since, program }: BundleMaterial): readonly Payload[] {
  return [
    ...(since ? [{ path: since.sheet.name, bytes: since.sheet.bytes }] : []),
    ...sources.map(({ path, bytes }) => ({ path: `source/${path}`, bytes })),
    ...program,
  ];
}

function played({ media }: Bundle, { sources }: BundleMaterial): readonly Payload[] {
  const bytes = new Map(sources.map((source) => [source.path, source.bytes]));
  return media.flatMap(({ path, medium }) => {
    const found = bytes.get(medium.file);
    return found ? [{ path, bytes: found }] : [];
  });
}

/** A bundle as the bytes of its zip: a start page, the documents, films and sound, and in the handover the kit's own files. */
export function zipBundle(bundle: Bundle, material: BundleMaterial): Readable {
  const { kit, press } = material;
  const day = formatDay(civilFromDays(Math.floor(press.date / 86_400)));
  const spoken = spokenBy(bundle, material);
  const payload: readonly Payload[] = [
    pageFor(bundle, material, day),
    ...bundle.documents.map(({ path, document }) => ({ path, bytes: document.bytes })),
    ...played(bundle, material),
    ...(bundle.edition ? [] : handedOver(material)),
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
