import type { Phrase, PhraseValues } from './diagnostic.ts';

/** The caller asked for what cannot be done. One line, exit code 2. `phrase.key` is in the area `cli`. */
export class UsageError extends Error {
  readonly phrase: Phrase;
  constructor(key: string, values: PhraseValues = {}) {
    super(key);
    this.name = 'UsageError';
    this.phrase = { key, values };
  }
}

/** The machine refused: no such file, no permission, no space. One line, exit code 2. `phrase.key` is in the area `cli`. */
export class HostError extends Error {
  readonly phrase: Phrase;
  constructor(key: string, values: PhraseValues = {}, options?: ErrorOptions) {
    super(key, options);
    this.name = 'HostError';
    this.phrase = { key, values };
  }
}
