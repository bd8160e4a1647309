import { roundTally } from '../deliver/round-tally.ts';
import type { Tally } from '../deliver/tally.ts';
import { composeTally } from '../deliver/tally-doc.ts';
import { reportOf, type TallyReport } from '../deliver/tally-report.ts';
import { tallyWorkbook } from '../deliver/tally-workbook.ts';
import type { Host } from '../model/host.ts';
import type { Words } from '../model/strings.ts';
import type { Paper } from '../model/vocabulary.ts';
import { loadWords } from './load-words.ts';
import { packWorkbook } from './pack-workbook.ts';
import { printDrawn } from './print-plots.ts';

/** A tally as it is told: in one language, rounded or not. */
export interface ToldTally {
  readonly tally: Tally;
  readonly report: TallyReport;
  readonly language: string;
  readonly paper: Paper;
  /** Of the area `counts`. */
  readonly words: Words;
}

export async function tellTally(
  host: Host,
  {
    tally,
    paper,
    language,
    round,
  }: Pick<ToldTally, 'tally' | 'paper' | 'language'> & { readonly round: boolean },
): Promise<ToldTally> {
  const words = await loadWords(host, 'counts', language);
  const told = round ? roundTally(tally) : tally;
  return { tally: told, report: reportOf(told, words, round), language, paper, words };
}

/** The two pages of a tally. */
export async function tallyPdf(host: Host, told: ToldTally, producer: string): Promise<Uint8Array> {
  const { bytes } = await printDrawn(composeTally(told), { host, producer, day: told.tally.to });
  return bytes;
}

/** The tables of a tally as a workbook. */
export function tallyXlsx({ report, words, paper }: ToldTally): Promise<Uint8Array> {
  return packWorkbook(tallyWorkbook(report, { title: words('tally.title'), words, paper }));
}
