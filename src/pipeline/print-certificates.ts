import { composeCertificates } from '../deliver/certificate.ts';
import { type CertificateKind, type Lack, lacksOf, measuresOf } from '../deliver/standing.ts';
import type { PhraseValues } from '../model/diagnostic.ts';
import type { Host } from '../model/host.ts';
import type { Words } from '../model/strings.ts';
import type { Paper } from '../model/vocabulary.ts';
import { loadAreas } from './load-words.ts';
import { type PrintedPapers, printPapers } from './print-sheets.ts';
import { readLogos } from './read-logos.ts';
import { readOutcomes } from './read-outcomes.ts';

export interface CertificateRequest {
  readonly folder: string;
  readonly kind: CertificateKind;
  readonly paper: Paper | undefined;
  readonly producer: string;
}

/** Who gets none, what is missing, and the figures to tell it with. */
interface Without {
  readonly code: string;
  readonly lacks: readonly Lack[];
  readonly measures: PhraseValues;
}

/** Certificates, and who gets none. `bytes` are empty when nobody does. */
export interface PrintedCertificates extends PrintedPapers {
  readonly made: number;
  /** By code, `?` for a person without one. */
  readonly without: readonly Without[];
}

/** The words that certificates are made of. */
export function certificateWords(language: string, host: Host): Promise<Words> {
  return loadAreas(host, ['deliver', 'forms', 'certificate'], language);
}

/** Prints a certificate for everybody who meets the rule of the kit's version that was taught. */
export async function printCertificates(
  host: Host,
  request: CertificateRequest,
): Promise<PrintedCertificates> {
  const outcomes = await readOutcomes(request.folder, host);
  const { delivery, standings } = outcomes;
  const judged = standings.map((standing) => ({
    standing,
    lacks: lacksOf(standing, request.kind, delivery),
  }));
  const met = judged.filter(({ lacks }) => lacks.length === 0).map(({ standing }) => standing);
  const without = judged
    .filter(({ lacks }) => lacks.length > 0)
    .map(({ standing, lacks }) => ({
      code: standing.person.code || '?',
      lacks,
      measures: measuresOf(standing, delivery),
    }));
  const words = await certificateWords(delivery.language, host);
  const paper = request.paper ?? delivery.paper;
  const logos = await readLogos(request.folder, delivery, host);
  const doc = composeCertificates(request.kind, met, { delivery, paper, logos, words });
  const printed =
    met.length > 0
      ? await printPapers(doc, outcomes, { host, producer: request.producer })
      : { bytes: new Uint8Array(), pages: 0 };
  const name = `${words(`certificate.${request.kind}.file`)}-${delivery.id}.pdf`;
  return { ...outcomes, ...printed, name, made: met.length, without };
}
