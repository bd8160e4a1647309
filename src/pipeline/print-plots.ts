import type { DrawnDoc } from '../deliver/plot.ts';
import type { Host } from '../model/host.ts';
import { parsePicture } from '../parse/parse-picture.ts';
import { deliveryDate } from './build-date.ts';
import { openPress } from './press.ts';
import { printDoc } from './print-document.ts';

interface PlotRun {
  readonly host: Host;
  readonly producer: string;
  /** ISO: the day that the file carries, where `SOURCE_DATE_EPOCH` gives none. */
  readonly day: string;
}

/** A document with drawings of ours as a file. They go the way of an author's: what cannot be drawn is refused. */
export async function printDrawn(
  { doc, plots }: DrawnDoc,
  { host, producer, day }: PlotRun,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const assets = new Map(
    plots.map(({ path, svg }) => [path, parsePicture(path, new TextEncoder().encode(svg)).asset]),
  );
  const date = deliveryDate(day, host.environment['SOURCE_DATE_EPOCH']);
  const press = await openPress(host, { languages: [], producer, date });
  const about = { author: '', subject: doc.subtitle, keywords: [] };
  return printDoc({ ...doc, assets }, press, about);
}
