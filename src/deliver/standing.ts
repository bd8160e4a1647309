import type { Delivery } from '../model/delivery.ts';
import type { Participant } from './participant.ts';
import { isPresent, type Presence } from './read-attendance.ts';
import { markOf, type TestResult } from './read-scores.ts';

/** How one person stands at the end of a delivery. */
export interface Standing {
  readonly person: Participant;
  /** Half-days present, of those held. */
  readonly present: number;
  readonly held: number;
  /** Shares of right answers, 0 to 1; undefined when not taken. */
  readonly pre: number | undefined;
  readonly post: number | undefined;
}

export const CERTIFICATES = ['attendance', 'completion'] as const;
export type CertificateKind = (typeof CERTIFICATES)[number];

/** What keeps somebody from a certificate; a key of the area `deliver`. */
export type Lack = 'lack.attendance' | 'lack.no-post' | 'lack.post' | 'lack.level' | 'lack.code';

export function standingsOf(
  participants: readonly Participant[],
  held: number,
  { presences, results }: { presences: readonly Presence[]; results: readonly TestResult[] },
): readonly Standing[] {
  const taken = new Map(results.map((each) => [`${each.test} ${each.code}`, each] as const));
  const there = new Map<string, number>();
  for (const each of presences) if (isPresent(each)) there.set(each.code, (there.get(each.code) ?? 0) + 1);
  return participants.map((person) => {
    const { code } = person;
    const [pre, post] = [markOf(taken.get(`pre ${code}`)), markOf(taken.get(`post ${code}`))];
    return { person, present: there.get(code) ?? 0, held, pre, post };
  });
}

/** Tolerates what fractions lose: 0.8 of 5 half-days is 4. */
const SLACK = 1e-9;

/** All that keeps this person from the certificate, by the rule of the kit's version that was taught. */
export function lacksOf(
  { person, present, held, post }: Standing,
  kind: CertificateKind,
  { rule, audience }: Pick<Delivery, 'rule' | 'audience'>,
): readonly Lack[] {
  const lacks: Lack[] = [];
  if (person.code === '') lacks.push('lack.code');
  if (present + SLACK < rule.attendance * held) lacks.push('lack.attendance');
  if (kind === 'attendance') return lacks;
  if (audience.level !== 'trainer') lacks.push('lack.level');
  if (post === undefined) lacks.push('lack.no-post');
  else if (post + SLACK < rule['post-test']) lacks.push('lack.post');
  return lacks;
}

/** What a lack is told with: half-days present of those held, the post-test's mark, and what the rule asks of both, as percentages. */
export function measuresOf(
  { present, held, post = 0 }: Standing,
  { rule }: Pick<Delivery, 'rule'>,
): Readonly<Record<string, number>> {
  const percent = (share: number): number => Math.floor(share * 100 + SLACK);
  return {
    present,
    held,
    least: percent(rule.attendance),
    post: percent(post),
    mark: percent(rule['post-test']),
  };
}
