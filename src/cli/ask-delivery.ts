import { parseDay } from '../lib/civil-day.ts';
import { personCode } from '../model/delivery.ts';
import { UsageError } from '../model/trouble.ts';
import type { Context } from './context.ts';

/** What is asked of a new delivery, in this order. What must be known has no fallback. */
const QUESTIONS = [
  { name: 'audience' },
  { name: 'date' },
  { name: 'days', fallback: '1' },
  { name: 'hours', fallback: '08:00-12:00,13:00-16:00' },
  { name: 'venue' },
  { name: 'municipality' },
  { name: 'lead' },
  { name: 'co', fallback: '' },
  { name: 'observer', fallback: '' },
  { name: 'custodian' },
  { name: 'contact' },
] as const;
type Name = (typeof QUESTIONS)[number]['name'];

export type Answers = Readonly<Record<Name, string>>;

const isCode = (text: string): boolean => personCode.safeParse(text).success;

/** Answers that would be refused later, when all the others had been given. */
function isFit(name: Name, answer: string, audiences: readonly string[]): boolean {
  if (name === 'audience') return audiences.includes(answer);
  if (name === 'date') return parseDay(answer) !== undefined;
  if (name === 'lead' || (name === 'observer' && answer !== '')) return isCode(answer);
  return name === 'co' ? answer.split(',').filter(Boolean).every(isCode) : true;
}

async function answerTo(
  { name, ...rest }: { readonly name: Name; readonly fallback?: string },
  audiences: readonly string[],
  { host, words }: Context,
): Promise<string> {
  const what = words(`delivery.${name}`);
  const hint = audiences.join(', ');
  const question =
    name === 'audience' ? words('delivery.ask-hint', { what, hint }) : words('delivery.ask', { what });
  for (;;) {
    const said = await host.ask(question);
    if (said === undefined && rest.fallback !== undefined) return rest.fallback;
    if (said === undefined) throw new UsageError('usage.missing-option', { name: `--${name}` });
    const answer = said.trim() || rest.fallback;
    if (answer !== undefined && isFit(name, answer, audiences)) return answer;
  }
}

/**
 * What a new delivery needs: what was given, and what whoever sits at the terminal answers. Nothing is asked when all that must
 * be known was given. Throws `UsageError` with the first option that is missing when there is nobody to ask.
 */
export async function askDelivery(
  given: Readonly<Partial<Record<Name, string>>>,
  audiences: () => Promise<readonly string[]>,
  context: Context,
): Promise<Answers> {
  const missing = QUESTIONS.filter(({ name }) => given[name] === undefined);
  const asks = missing.some((question) => !('fallback' in question));
  const all = asks ? await audiences() : [];
  const answers: Partial<Record<Name, string>> = { ...given };
  for (const question of missing) {
    answers[question.name] =
      asks || !('fallback' in question) ? await answerTo(question, all, context) : question.fallback;
  }
  return answers as Answers;
}
