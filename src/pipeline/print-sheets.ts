import { composeSheets } from '../deliver/attendance-sheet.ts';
import type { Doc } from '../model/doc.ts';
import type { Host } from '../model/host.ts';
import { UsageError } from '../model/trouble.ts';
import type { Paper } from '../model/vocabulary.ts';
import { deliveryDate } from './build-date.ts';
import { loadWords } from './load-words.ts';
import { type OpenDelivery, openDelivery } from './open-delivery.ts';
import { openPress } from './press.ts';
import { printDoc } from './print-document.ts';
import { readLogos } from './read-logos.ts';

export interface SheetRequest {
  readonly folder: string;
  /** So many empty rows in place of the roster. */
  readonly blank: number | undefined;
  readonly paper: Paper | undefined;
  readonly producer: string;
}

/** Papers of a delivery, and what they were made from. */
export interface PrintedPapers extends OpenDelivery {
  /** A file name that names nobody. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** A document of a delivery as a file. Nothing of it goes into a cache, and no name into its metadata. */
export async function printPapers(
  doc: Doc,
  opened: OpenDelivery,
  { host, producer }: { host: Host; producer: string },
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const { kit, days } = opened.delivery;
  const date = deliveryDate(days.at(-1)?.date ?? '', host.environment['SOURCE_DATE_EPOCH']);
  const press = await openPress(host, { languages: [], producer, date });
  const about = { author: '', subject: `${kit.id} ${kit.version}`, keywords: [kit.id] };
  const { bytes, pages } = await printDoc(doc, press, about);
  return { bytes, pages };
}

/** A delivery with somebody on its roster, unless sheets without names are asked for. */
export async function openForSheets(
  host: Host,
  { folder, blank }: Pick<SheetRequest, 'folder' | 'blank'>,
): Promise<OpenDelivery> {
  const opened = await openDelivery(folder, host);
  if (blank === undefined && opened.participants.length === 0)
    throw new UsageError(opened.problems[0]?.key ?? 'delivery.nobody', { folder });
  return opened;
}

/** Prints the sign-in sheets of a delivery. */
export async function printSheets(host: Host, request: SheetRequest): Promise<PrintedPapers> {
  const opened = await openForSheets(host, request);
  const { delivery, participants } = opened;
  const words = await loadWords(host, 'forms', delivery.language);
  const paper = request.paper ?? delivery.paper;
  const logos = await readLogos(request.folder, delivery, host);
  const doc = composeSheets({ delivery, participants, blank: request.blank, paper, logos, words });
  const printed = await printPapers(doc, opened, { host, producer: request.producer });
  return { ...opened, ...printed, name: `${words('sheet.file')}-${delivery.id}.pdf` };
}
