import type { PhraseValues } from '../../model/diagnostic.ts';
import { HostError, UsageError } from '../../model/trouble.ts';
import type { Context } from '../context.ts';

/** `good`: as it should be. `advice`: work goes on, but somebody may want to know. `fault`: something will fail for it. */
export type State = 'good' | 'advice' | 'fault';

/** What was found of one thing that Relevo needs. `doctor.<subject>.<variant>` says it in words, with `.hint` what to do. */
export interface Condition {
  readonly subject: string;
  readonly variant: string;
  readonly state: State;
  readonly values: PhraseValues;
}

/** Looks at one thing. What the machine refuses is a condition; only a fault of ours goes through. */
export type Check = (context: Context) => Promise<readonly Condition[]>;

export function good(subject: string, values: PhraseValues = {}): Condition {
  return { subject, variant: 'good', state: 'good', values };
}

export function advice(subject: string, variant: string, values: PhraseValues = {}): Condition {
  return { subject, variant, state: 'advice', values };
}

export function fault(subject: string, variant: string, values: PhraseValues = {}): Condition {
  return { subject, variant, state: 'fault', values };
}

/** The one line in which the tool tells what the machine or the caller got wrong; undefined for any other error. */
export function toldBy(error: unknown, { words }: Pick<Context, 'words'>): string | undefined {
  if (!(error instanceof HostError || error instanceof UsageError)) return undefined;
  return words(error.phrase.key, error.phrase.values);
}
