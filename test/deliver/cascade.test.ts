import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cascadeOf } from '../../src/deliver/cascade.ts';
import type { Course } from '../../src/deliver/course.ts';
import type { TrainerRecord } from '../../src/deliver/trainer-record.ts';
import type { Delivery } from '../../src/model/delivery.ts';
import { OBSERVATION_ITEMS, type Observation } from '../../src/model/observation.ts';
import { exampleDelivery } from './example-delivery.ts';

const ASKED = exampleDelivery.rule['co-supervised'];
const PERSON = {
  name: 'Inventada',
  institution: '',
  position: '',
  municipality: '',
  sex: '',
  ageGroup: '',
  sector: '',
  track: '',
  ethnicity: '',
};

function delivery(date: string, changes: Partial<Delivery> = {}): Delivery {
  return { ...exampleDelivery, id: `curso-${date}`, days: [{ date }], ...changes };
}

/** A training of trainers, led by `lead`; who is `post` right in the test. */
function training(
  date: string,
  lead: string,
  codes: readonly string[],
  changes: Partial<Delivery> = {},
): Course {
  const audience = { ...exampleDelivery.audience, level: 'trainer' } as const;
  const standings = codes.map((code) => ({
    person: { ...PERSON, code },
    present: 6,
    held: 6,
    pre: 0,
    post: 1,
  }));
  return {
    delivery: delivery(date, { audience, trainers: { lead }, ...changes }),
    standings,
    observations: [],
  };
}

function scores(base: number, changes: Readonly<Record<number, number | 'NA'>> = {}): Observation['scores'] {
  return Array.from(
    { length: OBSERVATION_ITEMS },
    (_, at) => changes[at + 1] ?? base,
  ) as Observation['scores'];
}

/** A course that F-1 gives alone, or under the eyes of M-1 when there are scores. */
function course(date: string, seen?: Observation['scores'], changes: Partial<Delivery> = {}): Course {
  const observations = seen ? [{ code: 'F-1', observer: 'M-1', date, scores: seen }] : [];
  const observer = seen ? { observer: 'M-1' } : {};
  return {
    delivery: delivery(date, { trainers: { lead: 'F-1' }, ...observer, ...changes }),
    standings: [],
    observations,
  };
}

const KIT_TWO = { kit: { ...exampleDelivery.kit, version: '2.0.0' } };
const TRAINED = training('2026-01-10', 'M-1', ['F-1', 'F-2']);
const AUTHORISED = [TRAINED, course('2026-02-10', scores(2)), course('2026-03-31', scores(2))];

function trainer(courses: readonly Course[], today = '2026-12-01', code = 'F-1'): TrainerRecord | undefined {
  return cascadeOf(courses, today).trainers.find((each) => each.code === code);
}

function keysOf(record: TrainerRecord | undefined): readonly string[] | undefined {
  return record?.next.map(({ key }) => key);
}

describe('the cascade', () => {
  it('leads from candidate over co-supervised to authorised, with the day it ends', () => {
    expect(trainer([TRAINED])).toMatchObject({ status: 'candidate', level: 2, observers: ['M-1'] });
    expect(trainer(AUTHORISED.slice(0, 2))).toMatchObject({ status: 'co-supervised', passed: 1, asked: 2 });
    expect(trainer(AUTHORISED)).toMatchObject({ status: 'authorised', until: '2027-03-31', major: 0 });
  });

  it('lapses without courses, is kept up by them, and comes back with an observation alone', () => {
    expect(trainer(AUTHORISED, '2027-03-31')?.status).toBe('authorised');
    expect(trainer(AUTHORISED, '2027-04-01')).toMatchObject({ status: 'lapsed', observers: ['M-1'] });
    const kept = [...AUTHORISED, course('2027-02-28')];
    expect(trainer(kept, '2027-04-01')).toMatchObject({ status: 'authorised', until: '2028-02-28' });
    expect(trainer([...AUTHORISED, course('2027-05-01')], '2027-05-02')?.status).toBe('lapsed');
    const back = [...AUTHORISED, course('2027-05-01', scores(2))];
    expect(trainer(back, '2027-05-02')).toMatchObject({ status: 'authorised', until: '2028-05-01' });
  });

  it.each([
    ['a mean under 2', scores(2, { 2: 1 }), ['next.observed', 'next.mean']],
    ['a critical item under 2', scores(3, { 7: 1 }), ['next.observed', 'next.items']],
    ['an item at 0', scores(3, { 2: 0 }), ['next.observed', 'next.items']],
    ['nothing observed', scores(2, Object.fromEntries(scores(2).map((_, at) => [at + 1, 'NA']))), undefined],
  ])('does not count an observation with %s', (_, seen, steps) => {
    const record = trainer([TRAINED, course('2026-02-10', seen)]);
    expect(record).toMatchObject({ status: 'candidate', passed: 0 });
    if (steps) expect(keysOf(record)).toEqual(steps);
  });

  it('asks for a refresher when the major version of the kit changes, until an observation or a training in it', () => {
    const changed = training('2026-06-01', 'M-1', [], KIT_TWO);
    expect(trainer([...AUTHORISED, changed])).toMatchObject({
      status: 'authorised',
      refresher: true,
      major: 0,
    });
    expect(keysOf(trainer([...AUTHORISED, changed]))).toEqual(['next.refresher', 'next.give']);
    const again = training('2026-06-01', 'M-1', ['F-1'], KIT_TWO);
    expect(trainer([...AUTHORISED, again])).toMatchObject({ refresher: false, major: 2 });
    expect(trainer([...AUTHORISED, course('2026-06-01', scores(2), KIT_TWO)])?.refresher).toBe(false);
  });

  it('warns of a third level, and does not count what its trainers observe', () => {
    const third = training('2026-04-20', 'F-1', ['F-9']);
    const seen = { ...course('2026-05-01'), observations: [] };
    const observed = {
      delivery: { ...seen.delivery, trainers: { lead: 'F-9' }, observer: 'F-1' },
      standings: [],
      observations: [{ code: 'F-9', observer: 'F-1', date: '2026-05-01', scores: scores(3) }],
    };
    const cascade = cascadeOf([...AUTHORISED, third, observed], '2026-12-01');
    expect(cascade.warnings.map(({ key }) => key)).toEqual(['cascade.too-deep', 'cascade.unfit']);
    expect(cascade.trainers.find(({ code }) => code === 'F-9')).toMatchObject({ level: 3, passed: 0 });
  });

  it('knows nothing of what ends after the day it is judged on, nor of another kit', () => {
    expect(trainer(AUTHORISED, '2026-03-30')?.status).toBe('co-supervised');
    const other = AUTHORISED.map((each, at) =>
      at === 2
        ? { ...each, delivery: { ...each.delivery, kit: { ...each.delivery.kit, id: 'otro' } } }
        : each,
    );
    const kits = cascadeOf(other, '2026-12-01').trainers.filter(({ code }) => code === 'F-1');
    expect(kits.map(({ kit, status }) => [kit, status])).toEqual([
      ['otro', 'untrained'],
      ['trata', 'co-supervised'],
    ]);
  });

  it('says what an unfinished training lacks, and that nobody should teach untrained', () => {
    const [standing] = TRAINED.standings;
    const failed = { ...TRAINED, standings: standing ? [{ ...standing, post: 0.1 }] : [] };
    expect(keysOf(trainer([failed]))).toEqual(['lack.post']);
    expect(trainer([course('2026-02-10')])).toMatchObject({ status: 'untrained', observers: [] });
  });

  it('authorises nobody without a training and as many passed co-supervised courses after it as the rule asks', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-05-${String(n).padStart(2, '0')}`);
    const seen = fc.option(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 24, maxLength: 24 }), {
      nil: undefined,
    });
    const good = fc.constant(scores(2));
    const given = fc
      .tuple(day, fc.oneof(good, seen))
      .map(([date, marks]) => course(date, marks as Observation['scores'] | undefined));
    const trained = day.map((date) => training(date, 'M-1', ['F-1']));
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ arbitrary: given, weight: 5 }, trained), { maxLength: 12 }),
        (courses) => {
          const status = trainer(courses)?.status;
          const date = (each: Course) => each.delivery.days[0]?.date ?? '';
          const trainings = courses
            .filter((each) => each.delivery.audience.level === 'trainer')
            .map(date)
            .sort();
          const observed = courses.filter(
            (each) => each.observations.length > 0 && date(each) > (trainings[0] ?? '9'),
          );
          const sound = observed.filter(({ observations }) =>
            observations.every(({ scores: all }) => all.every((score) => score !== 0)),
          );
          if (sound.length < ASKED) expect(status).not.toBe('authorised');
        },
      ),
    );
  });
});
