import { composeChangeSheet } from '../compose/change-sheet.ts';
import { FINGERPRINT, withFingerprint } from '../compose/fingerprint.ts';
import { inLanguage } from '../model/identifier.ts';
import type { Kit } from '../model/kit.ts';
import { digestOf, fingerprintOf } from './fingerprint.ts';
import type { Press } from './press.ts';
import { printDoc } from './print-document.ts';
import type { ToldChanges } from './tell-changes-in.ts';

/** A change sheet as a file, with what a list of documents says of it. */
export interface PrintedChangeSheet {
  /** `hoja-de-cambios.pdf` */
  readonly name: string;
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly fingerprint: string;
}

/** Prints what changed up to this version of the kit, in its source language, which `told` must be in. */
export async function printChangeSheet(
  kit: Kit,
  { story, words }: ToldChanges,
  press: Press,
): Promise<PrintedChangeSheet> {
  const { id, version, title, owner, paper } = kit.manifest.value;
  const { language } = kit.languages[0];
  const plain = composeChangeSheet({
    story,
    words,
    language,
    paper: press.paper ?? paper,
    title: inLanguage(title, language),
    foot: `${id} ${version} · ${FINGERPRINT}`,
  });
  const fingerprint = fingerprintOf(digestOf(plain));
  const about = {
    author: inLanguage(owner, language),
    subject: `${id} ${version} · ${fingerprint}`,
    keywords: [id, version, fingerprint],
  };
  const { bytes, pages } = await printDoc(withFingerprint(plain, fingerprint), press, about);
  return { name: `${words('sheet.file')}.pdf`, title: words('sheet.title'), bytes, pages, fingerprint };
}
