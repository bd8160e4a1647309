import { documentsOf, fileName } from '../compose/compose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { BOOKLET_KINDS, type DocumentKind, type PrintForm } from '../model/documents.ts';
import type { Edition } from '../model/edition.ts';
import type { Kit } from '../model/kit.ts';
import { variantsOf } from '../model/variant.ts';
import { type EditionChoice, selectEdition } from '../select/select-edition.ts';
import { stamp } from '../validate/validate-kit.ts';
import { estimateCost } from './estimate-cost.ts';
import { planEditions, type Wanted, wantedKinds } from './plan-editions.ts';
import type { Press } from './press.ts';
import { type ComposedDocument, composeFor, type Printed, printComposed } from './print-document.ts';

/** One document to make. */
export interface Job {
  readonly edition: Edition;
  readonly kind: DocumentKind;
  readonly form: PrintForm;
  /** Below the output folder, forward slashes. */
  readonly path: string;
  /** See `estimateCost`. */
  readonly cost: number;
}

export interface BuiltDocument extends Omit<Printed, 'findings'>, EditionChoice {
  readonly kind: DocumentKind;
  readonly form: PrintForm;
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** `kit/audience/language/role`, below the output folder. */
function editionFolder({ kit, audience, language, role }: Edition): string {
  return [kit.id, audience.id, language, role].join('/');
}

function formsOf(kind: DocumentKind, { booklets }: Wanted): readonly PrintForm[] {
  return booklets && BOOKLET_KINDS.includes(kind) ? ['sheet', 'booklet'] : ['sheet'];
}

/** Every document that is wanted of a kit, without making any. */
export function planJobs(
  kit: Kit,
  wanted: Wanted,
  press: Pick<Press, 'wordsIn'> & Partial<Pick<Press, 'look' | 'paper'>>,
): readonly Job[] {
  const kinds = wantedKinds(wanted);
  const variants = variantsOf(press, kit.manifest.value.paper);
  return planEditions(kit, wanted).flatMap((choice) => {
    const edition = selectEdition(kit, choice);
    const words = press.wordsIn(choice.language);
    const sessions = edition.modules.reduce((sum, module) => sum + module.sessions.length, 0);
    return documentsOf(edition)
      .filter((kind) => kinds.includes(kind))
      .flatMap((kind) =>
        formsOf(kind, wanted).map((form) => ({
          edition,
          kind,
          form,
          path: `${editionFolder(edition)}/${fileName(kind, words, { form, variants })}`,
          cost: estimateCost(kind, sessions),
        })),
      );
  });
}

export function composeJob({ kind, edition }: Job, press: Press): ComposedDocument {
  return composeFor(kind, edition, press);
}

/**
 * Makes a document, of what was composed for it where that is known. Findings of layout come back stamped with their
 * severity, but for those that the author silenced.
 */
export async function runJob(
  job: Job,
  { kit, press }: { readonly kit: Pick<Kit, 'ignores' | 'manifest'>; readonly press: Press },
  composed = composeJob(job, press),
): Promise<BuiltDocument> {
  const { edition, kind, form, path } = job;
  const { findings, ...printed } = await printComposed(composed, { press, form });
  const { audience, language, role } = edition;
  return {
    ...printed,
    audience: audience.id,
    language,
    role,
    kind,
    form,
    path,
    diagnostics: stamp(findings, kit),
  };
}

/** Puts a document that was made into the cache. The main thread does, for all: it knows what to take away when it is stopped. */
export async function keepDocument(document: BuiltDocument, { cache }: Press): Promise<void> {
  if (document.unkept !== undefined) await cache?.put(document.unkept, document);
}
