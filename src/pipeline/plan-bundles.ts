import { bundleName } from '../bundle/bundle-name.ts';
import type { Medium } from '../model/data-files.ts';
import type { Kit } from '../model/kit.ts';
import { playedMedia } from '../model/played-media.ts';
import { variantsOf } from '../model/variant.ts';
import type { Role } from '../model/visibility.ts';
import type { BuiltDocument } from './build-kit.ts';
import type { Wanted } from './plan-editions.ts';
import type { Press } from './press.ts';

/** A document's place in a bundle, below `data/`. */
export interface BundledDocument {
  readonly path: string;
  readonly document: BuiltDocument;
}

/** A film, a sound or captions: its place in a bundle, below `data/`, and in the kit. */
export interface BundledMedium {
  readonly path: string;
  readonly medium: Medium;
}

/** A zip to make. */
export interface Bundle {
  readonly name: string;
  readonly documents: readonly BundledDocument[];
  /** None in the handover, whose sources hold them. */
  readonly media: readonly BundledMedium[];
  /** Undefined in the handover, which holds every edition and the sources. */
  readonly edition: { readonly audience: string; readonly language: string; readonly role: Role } | undefined;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function isOf(document: BuiltDocument, audience: string, language: string, role: Role): boolean {
  return document.audience === audience && document.language === language && document.role === role;
}

/** A trainer hands out what participants get, so it is in the trainer's bundle too, in a folder of its own. */
function documentsFor(
  documents: readonly BuiltDocument[],
  { audience, language, role }: NonNullable<Bundle['edition']>,
): readonly BundledDocument[] {
  const own = documents
    .filter((document) => isOf(document, audience, language, role))
    .map((document) => ({ path: baseName(document.path), document }));
  if (role !== 'trainer') return own;
  const handedOut = documents
    .filter((document) => isOf(document, audience, language, 'participant'))
    .map((document) => ({ path: `participant/${baseName(document.path)}`, document }));
  return [...own, ...handedOut];
}

/** Those that the kit has, below one folder as they are below `assets/`, so that a film and its captions stay together. */
function mediaFor(kit: Kit, role: Role): readonly BundledMedium[] {
  return playedMedia(kit.media.value, role)
    .filter(({ file }) => kit.assets.has(file))
    .map((medium) => ({ path: medium.file.replace(/^assets\//, 'media/'), medium }));
}

function editionsOf(documents: readonly BuiltDocument[]): readonly NonNullable<Bundle['edition']>[] {
  const editions = new Map(
    documents.map(({ audience, language, role }) => [
      `${audience} ${language} ${role}`,
      { audience, language, role },
    ]),
  );
  return [...editions.values()];
}

function isEverything({ audiences, languages, roles, documents }: Wanted): boolean {
  return [audiences, languages, roles, documents].every((names) => names.length === 0);
}

/** A bundle for each edition that was built; and the handover, when everything was. */
export function planBundles(made: {
  readonly kit: Kit;
  readonly wanted: Wanted;
  readonly documents: readonly BuiltDocument[];
  readonly press?: Pick<Press, 'look' | 'paper'>;
}): readonly Bundle[] {
  const { id: kit, version, paper } = made.kit.manifest.value;
  const variants = variantsOf(made.press ?? {}, paper);
  const bundles = editionsOf(made.documents).map((edition) => ({
    name: bundleName({ kit, version, edition, variants }),
    edition,
    documents: documentsFor(made.documents, edition),
    media: mediaFor(made.kit, edition.role),
  }));
  if (!isEverything(made.wanted)) return bundles;
  const all = made.documents.map((document) => ({
    path: `documents/${document.path.split('/').slice(1).join('/')}`,
    document,
  }));
  return [
    ...bundles,
    { name: bundleName({ kit, version, variants }), edition: undefined, documents: all, media: [] },
  ];
}
