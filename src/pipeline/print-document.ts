import { composeDocument } from '../compose/compose.ts';
import { drawPdf } from '../draw/draw-pdf.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Doc } from '../model/doc.ts';
import type { DocumentKind } from '../model/documents.ts';
import type { Edition } from '../model/edition.ts';
import { inLanguage } from '../model/identifier.ts';
import type { Words } from '../model/strings.ts';
import { typeset } from '../typeset/typeset.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Press } from './press.ts';

/** A document as it lies on the table. */
export interface Printed {
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly sides: Doc['sides'];
  readonly fingerprint: string;
  readonly findings: readonly Finding[];
}

/** typeset → draw. `about` goes into the file's metadata. */
export async function printDoc(
  doc: Doc,
  press: Press,
  about: { readonly author: string; readonly subject: string; readonly keywords: readonly string[] },
): Promise<Pick<Printed, 'bytes' | 'pages' | 'findings'>> {
  const paged = typeset(doc, press.theme, press.fonts);
  const { producer, date } = press;
  const info = { title: doc.title, ...about, date, producer, creator: producer };
  const bytes = await drawPdf(paged, press.fonts, { assets: doc.assets, info });
  return { bytes, pages: paged.pages.length, findings: paged.findings };
}

function wordsFor(press: Press, language: string): Words {
  const words = press.words.get(language);
  if (!words) throw new Error(`No words loaded for "${language}"`);
  return words;
}

/** compose → typeset → draw of one document of an edition. */
export async function printDocument(kind: DocumentKind, edition: Edition, press: Press): Promise<Printed> {
  const words = wordsFor(press, edition.language);
  const onPaper = press.paper ? { ...edition, kit: { ...edition.kit, paper: press.paper } } : edition;
  const fingerprint = fingerprintOf(composeDocument(kind, onPaper, { words, fingerprint: '' }));
  const doc = composeDocument(kind, onPaper, { words, fingerprint });
  const { kit, language } = edition;
  const subject = `${kit.id} ${kit.version} · ${edition.audience.id} · ${language} · ${edition.role} · ${fingerprint}`;
  const about = {
    author: inLanguage(kit.owner, language),
    subject,
    keywords: [kit.id, kit.version, fingerprint],
  };
  return { title: doc.title, sides: doc.sides, fingerprint, ...(await printDoc(doc, press, about)) };
}
