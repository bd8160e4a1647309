import type { Finding, Severity } from './diagnostic.ts';
import type { Kit } from './kit.ts';

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

/** Something an author may write, laid over a small valid kit: more text in its session, or whole files. */
export interface RuleExample {
  readonly session?: string;
  /** With it the session holds `session` alone, and lasts so long. */
  readonly minutes?: number;
  readonly files?: Readonly<Record<string, string>>;
}

/** `finds` are the keys of the messages that the rule gives, in the order of their places. */
export interface BadExample extends RuleExample {
  readonly finds: readonly string[];
}

/** A rule is a value: what it is called, how much it weighs, what it says of itself, and how it looks for trouble. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** Which stage finds it: `reading` the files, `checking` the kit, or `laying-out` its pages. */
  readonly found: 'reading' | 'checking' | 'laying-out';
  readonly docs: { readonly es: RuleDocs; readonly en: RuleDocs };
  readonly examples: { readonly good: readonly RuleExample[]; readonly bad: readonly BadExample[] };
  /** Absent where `found` is not `checking`, and where only the engine can tell. */
  readonly check?: (kit: Kit) => Iterable<Issue>;
}
