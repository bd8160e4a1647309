import type { Context } from '../context.ts';
import type { Condition } from './check.ts';
import { checkCache, checkKits, checkWriting } from './check-folder.ts';
import { checkLetters, checkProgram, checkTemplates } from './check-program.ts';
import { checkDate, checkLanguage, checkRepository } from './check-surroundings.ts';

const CHECKS = [
  checkProgram,
  checkLetters,
  checkTemplates,
  checkLanguage,
  checkDate,
  checkWriting,
  checkKits,
  checkCache,
  checkRepository,
] as const;

/** All that Relevo needs of the machine and of the folder one stands in, one after the other. */
export async function examine(context: Context): Promise<readonly Condition[]> {
  const found: Condition[] = [];
  for (const check of CHECKS) found.push(...(await check(context)));
  return found;
}
