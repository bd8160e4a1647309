/** A stretch of a sentence; what went and what came can be shown as such, but is said in words too. */
export interface ToldPart {
  readonly text: string;
  readonly mark?: 'removed' | 'added';
}

/** A sentence, with what it goes into detail about. */
export interface Telling {
  readonly parts: readonly ToldPart[];
  readonly details: readonly Telling[];
}

export interface StoryChapter {
  readonly title: string;
  readonly tellings: readonly Telling[];
  /** What holds for all of it, at its end; empty for nothing. */
  readonly note: string;
}

/** What changed from one version of a kit to another, in words of one language, for any paper or screen. */
export interface ChangeStory {
  readonly title: string;
  /** Sentences that stand on their own. */
  readonly summary: readonly string[];
  readonly chapters: readonly StoryChapter[];
}
