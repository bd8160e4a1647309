import type { Delivery } from '../model/delivery.ts';
import type { PhraseValues } from '../model/diagnostic.ts';
import type { Progress } from './trainer-progress.ts';

export type TrainerStatus =
  | 'senior'
  | 'untrained'
  | 'training'
  | 'candidate'
  | 'co-supervised'
  | 'authorised'
  | 'lapsed';

/** What somebody still has to do; a key of the area `deliver` and its values. */
export interface NextStep {
  readonly key: string;
  readonly values: PhraseValues;
}

/** Where one trainer stands with one kit, by code. */
export interface TrainerRecord {
  readonly code: string;
  readonly kit: string;
  readonly status: TrainerStatus;
  readonly level: number | undefined;
  /** Co-supervised deliveries that were passed, of those that the rule asks. */
  readonly passed: number;
  readonly asked: number;
  /** Given with this kit, observed or not. */
  readonly courses: number;
  /** Last day of the authorisation (ISO), also when it lies in the past. */
  readonly until: string | undefined;
  /** Major version of the kit that the person was last trained or observed in. */
  readonly major: number | undefined;
  readonly refresher: boolean;
  /** Who may observe this person; nobody, where that is not the next step. */
  readonly observers: readonly string[];
  readonly next: readonly NextStep[];
}

export interface RecordSetting {
  readonly kit: string;
  /** The newest that was taught. */
  readonly major: number;
  readonly rule: Delivery['rule'];
  /** ISO */
  readonly today: string;
  /** Who may observe, in order. */
  readonly seniors: readonly string[];
  /** How many courses each has given, by code. */
  readonly given: ReadonlyMap<string, number>;
}

/** What leads on by an observation. */
const OBSERVED: ReadonlySet<TrainerStatus> = new Set(['candidate', 'co-supervised', 'lapsed']);

function statusOf({ level, trained, lacks, passed, until }: Progress, today: string): TrainerStatus {
  if (level === 1) return 'senior';
  if (until !== undefined) return today <= until ? 'authorised' : 'lapsed';
  if (trained === undefined) return lacks.length > 0 ? 'training' : 'untrained';
  return passed > 0 ? 'co-supervised' : 'candidate';
}

/** What the last observation left to better. */
function betterSteps({ rating }: Progress, rule: Delivery['rule']): readonly NextStep[] {
  if (!rating || rating.passed) return [];
  const items = { key: 'next.items', values: { items: rating.low.join(', ') } };
  const mean = {
    key: 'next.mean',
    values: { mean: rating.mean.toFixed(1), least: rule['observation-mean'] },
  };
  return [
    ...(rating.mean < rule['observation-mean'] ? [mean] : []),
    ...(rating.low.length > 0 ? [items] : []),
  ];
}

function stepsOf(
  progress: Progress,
  status: TrainerStatus,
  { rule, major }: RecordSetting,
): readonly NextStep[] {
  const observed = { key: 'next.observed', values: { n: rule['co-supervised'] - progress.passed } };
  switch (status) {
    case 'senior':
      return [];
    case 'untrained':
      return [{ key: 'next.train', values: {} }];
    case 'training':
      return progress.lacks.map((key) => ({ key, values: {} }));
    case 'authorised':
      return [
        ...(progress.major < major ? [{ key: 'next.refresher', values: { major } }] : []),
        { key: 'next.give', values: { day: progress.until ?? '' } },
      ];
    case 'lapsed':
      return [{ key: 'next.again', values: {} }, ...betterSteps(progress, rule)];
    default:
      return [observed, ...betterSteps(progress, rule)];
  }
}

export function trainerRecord(code: string, progress: Progress, setting: RecordSetting): TrainerRecord {
  const { kit, major, rule, today, seniors } = setting;
  const status = statusOf(progress, today);
  const trained = progress.trained !== undefined;
  return {
    code,
    kit,
    status,
    level: progress.level,
    passed: progress.passed,
    asked: rule['co-supervised'],
    courses: setting.given.get(code) ?? 0,
    until: progress.until,
    major: trained ? progress.major : undefined,
    refresher: trained && progress.major < major,
    observers: OBSERVED.has(status) ? seniors.filter((each) => each !== code) : [],
    next: stepsOf(progress, status, setting),
  };
}
