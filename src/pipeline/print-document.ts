import { composeDocument } from '../compose/compose.ts';
import { withFingerprint } from '../compose/fingerprint.ts';
import type { Doc } from '../model/doc.ts';
import type { DocumentKind, PrintForm } from '../model/documents.ts';
import type { Edition } from '../model/edition.ts';
import { inLanguage } from '../model/identifier.ts';
import { cacheKey } from './cache.ts';
import { digestOf, fingerprintOf } from './fingerprint.ts';
import type { Press } from './press.ts';
import type { PrintedPages } from './print-pages.ts';

/** A document as it lies on the table. */
export interface Printed extends PrintedPages {
  readonly title: string;
  readonly sides: Doc['sides'];
  readonly fingerprint: string;
  /** Its key in the cache, where it may be kept there and is not yet. */
  readonly unkept: string | undefined;
}

/** What goes into the file's metadata, besides its title. */
interface About {
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
}

export function printDoc(doc: Doc, press: Press, about: About): Promise<PrintedPages> {
  const { producer, date } = press;
  return press.print(doc, { title: doc.title, ...about, date, producer, creator: producer });
}

function aboutOf({ kit, audience, language, role }: Edition, fingerprint: string): About {
  return {
    author: inLanguage(kit.owner, language),
    subject: `${kit.id} ${kit.version} · ${audience.id} · ${language} · ${role} · ${fingerprint}`,
    keywords: [kit.id, kit.version, fingerprint],
  };
}

/** An edition on the paper that was asked for. */
function onPaper(edition: Edition, { paper }: Press): Edition {
  return paper ? { ...edition, kit: { ...edition.kit, paper } } : edition;
}

/** A document of an edition before it is laid out. It does not bear its fingerprint yet. */
export interface ComposedDocument {
  readonly edition: Edition;
  readonly doc: Doc;
  /** Of what it says, see `digestOf`. */
  readonly digest: string;
}

export function composeFor(kind: DocumentKind, edition: Edition, press: Press): ComposedDocument {
  const doc = composeDocument(kind, onPaper(edition, press), { wordsIn: press.wordsIn });
  return { edition, doc, digest: digestOf(doc) };
}

/**
 * typeset → draw of a composed document, or the same from the cache. What is to be kept had no findings: those name places,
 * which move without a word of the document changing.
 */
export async function printComposed(
  { edition, doc, digest }: ComposedDocument,
  { press, form }: { readonly press: Press; readonly form: PrintForm },
): Promise<Printed> {
  const { title, sides } = doc;
  const fingerprint = fingerprintOf(digest);
  const about = aboutOf(edition, fingerprint);
  const printed = { title, sides, fingerprint };
  const key = cacheKey(`${digest} ${form}`, about, press);
  const known = await press.cache?.get(key);
  if (known) return { ...printed, ...known, findings: [], unkept: undefined };
  const whole = withFingerprint(doc, fingerprint);
  const made = await printDoc(form === 'booklet' ? { ...whole, format: 'booklet' } : whole, press, about);
  return { ...printed, ...made, unkept: made.findings.length === 0 ? key : undefined };
}
