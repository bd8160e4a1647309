import type { Command } from 'commander';
import { nearestName } from '../lib/nearest.ts';
import { DOCUMENT_KINDS } from '../model/documents.ts';
import type { Kit } from '../model/kit.ts';
import { UsageError } from '../model/trouble.ts';
import { ROLES } from '../model/visibility.ts';
import type { Wanted } from '../pipeline/plan-editions.ts';
import type { Context } from './context.ts';

export interface WantedOptions {
  readonly audience?: readonly string[];
  readonly language?: readonly string[];
  readonly role?: readonly string[];
  readonly document?: readonly string[];
}

/** An option that takes a list, `a,b`, or is given again. */
export function listOption(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(',').filter(Boolean)];
}

/** `--audience`, `--language`, `--role`, `--document`: each takes a list, `a,b`, or is given again. */
export function addWantedOptions(command: Command, { words }: Context): Command {
  return command
    .option('--audience <ids>', words('option.audience'), listOption)
    .option('--language <codes>', words('option.language'), listOption)
    .option('--role <roles>', words('option.role', { all: ROLES.join(', ') }), listOption)
    .option('--document <kinds>', words('option.document'), listOption);
}

/** Of a longer list than this nobody finds the right name in one line. */
const MOST_LISTED = 24;
const EXAMPLES = 6;

/** A name that is none of the known ones is refused, with the nearest, and with all of them where they are few. */
export function knownName<T extends string>(name: string, known: readonly T[], option: string): T {
  const found = known.find((candidate) => candidate === name);
  if (found !== undefined) return found;
  const nearest = nearestName(name, known);
  const key = known.length > MOST_LISTED ? 'usage.unknown-name-of-many' : 'usage.unknown-name';
  const listed = known.slice(0, known.length > MOST_LISTED ? EXAMPLES : undefined).join(', ');
  const values = { option, name, nearest: nearest ?? '', all: listed, count: known.length };
  throw new UsageError(nearest ? `${key}.nearest` : key, values);
}

/** What the options want of a kit. Throws `UsageError` for an audience or language that the kit does not have. */
export function wantedFrom(options: WantedOptions, kit: Kit): Wanted {
  const { audiences, languages } = kit.manifest.value;
  const each = <T extends string>(
    names: readonly string[] | undefined,
    known: readonly T[],
    option: string,
  ) => (names ?? []).map((name) => knownName(name, known, option));
  return {
    audiences: each(options.audience, Object.keys(audiences), '--audience'),
    languages: each(options.language, languages, '--language'),
    roles: each(options.role, ROLES, '--role'),
    documents: each(options.document, DOCUMENT_KINDS, '--document'),
  };
}
