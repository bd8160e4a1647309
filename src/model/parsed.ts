import type { Asset } from './asset.ts';
import type { Block, PartNotice } from './content.ts';
import type { Contact, Medium, Reference, Term } from './data-files.ts';
import type { Finding } from './diagnostic.ts';
import type { AidFront, ChapterFront, ModuleFront, ReadingFront, SessionFront } from './front-matter.ts';
import type { Manifest } from './manifest.ts';
import type { Place, Places } from './place.ts';
import type { PlacedMark } from './translation/lock.ts';

/** A YAML text that keeps its schema, and where each of its values stands. */
export interface Data<T> {
  readonly path: string;
  readonly value: T;
  readonly places: Places;
}

/** What of a page in an edition is not in the edition's language, or not up to date. */
export interface Origin {
  /** Of its front matter, where it is not the edition's. */
  readonly language?: string;
  readonly notice?: PartNotice['kind'];
}

/** A Markdown file whose front matter keeps its schema. */
export interface Page<Front> extends Data<Front> {
  readonly body: readonly Block[];
  /** Only in editions, where something is to say of it. */
  readonly origin?: Origin;
}

/** A file that was recognised but breaks its schema. `id` is what could be read of it, so that nothing that names it dangles. */
export interface Broken {
  readonly path: string;
  readonly id: string | undefined;
}

/** `<!-- relevo-ignore rule: why -->`. `place` is the comment; it silences findings that begin on the next line with text. */
export interface Ignore {
  readonly rule: string;
  readonly reason: string;
  readonly place: Place;
  /** The line it speaks of. */
  readonly line: number;
}

/** A version of `CHANGELOG.md`: `## 0.1.0 - 2026-11-20`. */
export interface Release {
  readonly version: string;
  /** ISO day. */
  readonly date: string;
  readonly body: readonly Block[];
  readonly place: Place;
}

/** What one file became. `kind` follows from where the file lies in the kit. */
export type ParsedContent =
  | ({ readonly kind: 'manifest' } & Data<Manifest>)
  | ({ readonly kind: 'contacts' } & Data<readonly Contact[]>)
  | ({ readonly kind: 'glossary' } & Data<readonly Term[]>)
  | ({ readonly kind: 'references' } & Data<readonly Reference[]>)
  | ({ readonly kind: 'media' } & Data<readonly Medium[]>)
  | ({ readonly kind: 'chapter'; readonly language: string } & Page<ChapterFront>)
  | ({ readonly kind: 'reading'; readonly language: string } & Page<ReadingFront>)
  | ({ readonly kind: 'module'; readonly language: string; readonly folder: string } & Page<ModuleFront>)
  | ({ readonly kind: 'session'; readonly language: string; readonly folder: string } & Page<SessionFront>)
  | ({ readonly kind: 'aid'; readonly language: string } & Page<AidFront>)
  | { readonly kind: 'changelog'; readonly path: string; readonly releases: readonly Release[] }
  | { readonly kind: 'lock'; readonly path: string; readonly marks: readonly PlacedMark[] }
  | { readonly kind: 'asset'; readonly path: string; readonly asset: Asset }
  | ({ readonly kind: 'broken' } & Broken)
  | { readonly kind: 'other'; readonly path: string };

export interface Parsed {
  readonly path: string;
  readonly content: ParsedContent;
  readonly findings: readonly Finding[];
  readonly ignores: readonly Ignore[];
  /** Lines of the author's text, for reports; none for pictures. */
  readonly lines: readonly string[];
}
