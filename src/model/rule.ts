import type { Finding, Severity } from './diagnostic.ts';
import type { Kit } from './kit.ts';
import type { WordLists } from './word-lists.ts';

/** What a rule says of one place: a finding before the engine adds the rule's name. */
export type Issue = Omit<Finding, 'rule'>;

export interface RuleDocs {
  /** What it finds. */
  readonly what: string;
  /** Why that matters. */
  readonly why: string;
  /** What to do. */
  readonly fix: string;
}

/** The last version that was handed over, and the files of the kit that differ from it, sorted. */
export interface HandedOver {
  readonly version: string;
  readonly changed: readonly string[];
}

/** Something an author may write, laid over a small valid kit: more text in its session, or whole files. */
export interface RuleExample {
  readonly since?: HandedOver;
  readonly session?: string;
  /** With it the session holds `session` alone, and lasts so long. */
  readonly minutes?: number;
  readonly files?: Readonly<Record<string, string>>;
  /** Bitmaps among the files, in base64. */
  readonly pictures?: Readonly<Record<string, string>>;
}

/** `finds` are the keys of the messages that the rule gives, in the order of their places. */
export interface BadExample extends RuleExample {
  readonly finds: readonly string[];
}

/** What a rule is told besides the kit. It is data: the same kit and context give the same findings. */
export interface RuleContext {
  /** The day on which the kit is judged, in days since 1970-01-01. Undefined where nobody says: then nothing is too old. */
  readonly today: number | undefined;
  /** Words that rules look for, by language. */
  readonly lists: WordLists;
  /** Is the kit judged as one that is handed over to be used? Then `releaseSeverity` counts. */
  readonly isRelease: boolean;
  /** What the kit is compared with; absent where nobody names it. */
  readonly since?: HandedOver | undefined;
}

/** Languages in which every rule explains itself. */
export type DocsLanguage = 'es' | 'en' | 'fr';

/** English for any other language. */
export function docsLanguage(language: string): DocsLanguage {
  return language === 'es' || language === 'fr' ? language : 'en';
}

/** A rule is a value: what it is called, how much it weighs, what it says of itself, and how it looks for trouble. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** Its severity when the kit is judged for a release; the same as ever when absent. */
  readonly releaseSeverity?: Severity;
  /**
   * Does what it finds depend on the day? Then an ignore is not called unused, for tomorrow it may be used; and it does
   * not hold for a release.
   */
  readonly ages?: true;
  /**
   * Does it judge each file by what stands in it, in `kit.yaml` and in the lists, and by nothing else? Then a file that
   * stayed the same is not judged again.
   */
  readonly fileByFile?: true;
  /** Which stage finds it: `reading` the files, `checking` the kit, `laying-out` its pages, or `bundling` them. */
  readonly found: 'reading' | 'checking' | 'laying-out' | 'bundling';
  readonly docs: Readonly<Record<DocsLanguage, RuleDocs>>;
  readonly examples: { readonly good: readonly RuleExample[]; readonly bad: readonly BadExample[] };
  /** Absent where `found` is not `checking`, and where only the engine can tell. */
  readonly check?: (kit: Kit, context: RuleContext) => Iterable<Issue>;
}
