import type { DocumentKind } from './documents.ts';
import type { Role } from './visibility.ts';

/** A document that a step makes. */
export interface PlannedDocument {
  readonly kind: DocumentKind;
  /** Below the output folder, forward slashes. */
  readonly path: string;
  /** Milliseconds of one core, estimated; for weighing steps against each other only. */
  readonly cost: number;
}

/** How much a step makes: an edition, an audience in one language with all its roles, or a kit. */
export const STEP_GRAINS = ['edition', 'audience', 'kit'] as const;
export type StepGrain = (typeof STEP_GRAINS)[number];

/** One command; steps do not need each other. */
export interface BuildStep {
  readonly id: string;
  readonly kit: string;
  /** Absent where the step makes more than one; so are the language and the role. */
  readonly audience?: string;
  readonly language?: string;
  readonly role?: Role;
  readonly documents: readonly PlannedDocument[];
  readonly command: readonly string[];
  readonly outputs: readonly string[];
  readonly cost: number;
}

/** The command that zips a kit when all its steps are done, taking their documents from the cache. */
export interface BundleStep {
  readonly id: string;
  readonly kit: string;
  readonly command: readonly string[];
  readonly outputs: readonly string[];
  readonly needs: readonly string[];
}

/** What a build consists of, for engines that run it on many machines. Their only exchange is the cache folder. */
export interface BuildPlan {
  readonly cache: string;
  readonly steps: readonly BuildStep[];
  readonly bundles: readonly BundleStep[];
  /** The files that each kit is read from, by the kit's folder. */
  readonly sources: Readonly<Record<string, readonly string[]>>;
}
