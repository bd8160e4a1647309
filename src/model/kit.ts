import type { Asset } from './asset.ts';
import type { Contact, Medium, Reference, Term } from './data-files.ts';
import type { AidFront, ChapterFront, ModuleFront, ReadingFront, SessionFront } from './front-matter.ts';
import type { Manifest } from './manifest.ts';
import type { Broken, Data, Ignore, Page, Release } from './parsed.ts';
import type { PlacedMark } from './translation/lock.ts';

export interface Session extends Page<SessionFront> {
  /** `module-id/session-id`, as programmes name it. */
  readonly key: string;
}

export interface Module extends Page<ModuleFront> {
  /** In the order of their file names. */
  readonly sessions: readonly Session[];
}

/** Everything written in one language, in the order of file names. */
export interface LanguageContent {
  readonly language: string;
  readonly chapters: readonly Page<ChapterFront>[];
  readonly modules: readonly Module[];
  /** Chapters to study alone. */
  readonly readings: readonly Page<ReadingFront>[];
  readonly aids: readonly Page<AidFront>[];
}

/** One whole kit: every file read, every name resolved or known to dangle. */
export interface Kit {
  readonly manifest: Data<Manifest>;
  readonly contacts: Data<readonly Contact[]>;
  readonly glossary: Data<readonly Term[]>;
  readonly references: Data<readonly Reference[]>;
  readonly media: Data<readonly Medium[]>;
  readonly releases: readonly Release[];
  /** In the order of `languages`; the first is the source. A language without files has empty lists. */
  readonly languages: readonly [LanguageContent, ...LanguageContent[]];
  /** Of which source each part is a translation, as far as somebody has said so. */
  readonly marks: readonly PlacedMark[];
  readonly assets: ReadonlyMap<string, Asset>;
  readonly broken: readonly Broken[];
  readonly ignores: readonly Ignore[];
  /** Lines of every text file, by path. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
}
