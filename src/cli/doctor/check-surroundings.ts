import { civilFromDays, formatDay } from '../../lib/civil-day.ts';
import { HostError } from '../../model/trouble.ts';
import { judgingDay } from '../../pipeline/build-date.ts';
import { advice, type Check, fault, good, toldBy } from './check.ts';

/** The language of messages, and whether anybody asked for it. */
export const checkLanguage: Check = async ({ host, language }) => {
  const { LC_ALL, LC_MESSAGES, LANG } = host.environment as Readonly<Record<string, string | undefined>>;
  const asked = [LC_ALL, LC_MESSAGES, LANG].find(Boolean);
  return [asked ? good('language', { language }) : advice('language', 'unset', { language })];
};

/** `SOURCE_DATE_EPOCH` is printed on every page, and is easily forgotten in an environment. */
export const checkDate: Check = async (context) => {
  const epoch = context.host.environment['SOURCE_DATE_EPOCH'];
  if (!epoch) return [good('date')];
  try {
    return [advice('date', 'set', { date: formatDay(civilFromDays(judgingDay(epoch, context.host.now))) })];
  } catch (error) {
    const told = toldBy(error, context);
    if (told === undefined) throw error;
    return [fault('date', 'wrong', { told })];
  }
};

/** A release says which commit it was made from. */
export const checkRepository: Check = async ({ host }) => {
  try {
    const repository = await host.repository(host.folder);
    if (!repository) return [advice('repository', 'none')];
    const commit = repository.commit.slice(0, 10);
    const n = repository.changed.length;
    return [n === 0 ? good('repository', { commit }) : advice('repository', 'changed', { commit, n })];
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return [advice('repository', 'no-git')];
  }
};
