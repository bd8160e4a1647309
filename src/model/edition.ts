import type { Asset } from './asset.ts';
import type { Block, DirectiveOf, PartNotice } from './content.ts';
import type { Contact, Reference, Term } from './data-files.ts';
import type { AidFront, ChapterFront, ReadingFront, SessionFront } from './front-matter.ts';
import type { Localized } from './identifier.ts';
import type { Audience, Manifest } from './manifest.ts';
import type { OpenQuestion } from './open-question.ts';
import type { Origin, Page, Release } from './parsed.ts';
import type { Role } from './visibility.ts';

/** A part of a programme's day. `start` is minutes since midnight. */
export type TimedSlot =
  | {
      readonly kind: 'session';
      readonly key: string;
      readonly title: string;
      readonly origin?: Origin;
      readonly start: number;
      readonly minutes: number;
    }
  | { readonly kind: 'break' | 'lunch'; readonly start: number; readonly minutes: number };

export interface EditionDay {
  /** From 1. */
  readonly number: number;
  readonly slots: readonly TimedSlot[];
  readonly 'to-confirm'?: OpenQuestion;
}

export interface EditionSession {
  readonly key: string;
  readonly front: SessionFront;
  readonly path: string;
  /** From 1, through the whole programme. */
  readonly number: number;
  /** When the programme begins it: day from 1, minutes since midnight. */
  readonly day: number;
  readonly start: number;
  readonly body: readonly Block[];
  readonly origin?: Origin;
}

export interface EditionModule {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** From 1. */
  readonly number: number;
  readonly body: readonly Block[];
  readonly origin?: Origin;
  /** In programme order. */
  readonly sessions: readonly EditionSession[];
}

/** An activity that a trainer may choose, take out and copy. */
export interface EditionExercise {
  /** As participants see it. */
  readonly sheet: DirectiveOf<'activity'>;
  /** As the trainer sees it. */
  readonly activity: DirectiveOf<'activity'>;
  /** What is to say of the part it stands in. */
  readonly notice: PartNotice | undefined;
}

/** A session with the exercises that it has. */
export interface ExerciseSession extends Pick<EditionSession, 'key' | 'front' | 'origin'> {
  /** The title of its module. */
  readonly module: string;
  /** From 1, through the whole programme; undefined where the programme leaves it out. */
  readonly number: number | undefined;
  /** What participants read in it besides its activities; empty where their workbook has it. */
  readonly text: readonly Block[];
  /** What is said before it, whichever of its exercises is chosen. */
  readonly care: readonly Block[];
  readonly exercises: readonly EditionExercise[];
}

/**
 * What one role of one audience may have in one language, and nothing else: what it may not see is not in here.
 * Options of questions say `checked: undefined` unless the role sees answers. Unknown blocks and raw HTML are gone.
 */
export interface Edition {
  readonly kit: Pick<
    Manifest,
    'id' | 'version' | 'title' | 'summary' | 'owner' | 'maturity' | 'license' | 'paper' | 'legal-as-of'
  > & {
    readonly seed: number;
    readonly handouts: readonly (2 | 3 | 4 | 6 | 9)[];
    /** ISO day of the version in the changelog. */
    readonly date: string | undefined;
    /** Questions about the whole kit. */
    readonly 'to-confirm': readonly OpenQuestion[];
    /** The partner's mark; a key of `assets`. */
    readonly logo?: { readonly path: string; readonly alt: Localized };
  };
  readonly audience: Pick<Audience, 'title' | 'level' | 'sectors' | 'track'> & { readonly id: string };
  readonly language: string;
  readonly role: Role;
  readonly days: readonly EditionDay[];
  /** Methodology; empty for roles that do not teach. */
  readonly chapters: readonly Page<ChapterFront>[];
  readonly modules: readonly EditionModule[];
  /** Chapters to study alone; empty for roles that are given no reader. */
  readonly readings: readonly Page<ReadingFront>[];
  /** Empty for roles that are given no exercise book. */
  readonly exercises: readonly ExerciseSession[];
  readonly aids: readonly Page<AidFront>[];
  readonly glossary: readonly Term[];
  readonly references: readonly Reference[];
  readonly contacts: readonly Contact[];
  readonly releases: readonly Pick<Release, 'version' | 'date' | 'body'>[];
  /** What is to say of the translation of entries of data files, by their parts: `contacts.yaml#linea`. */
  readonly notices?: ReadonlyMap<string, PartNotice['kind']>;
  /** Only those that the content above shows. */
  readonly assets: ReadonlyMap<string, Asset>;
}
