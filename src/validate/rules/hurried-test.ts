import type { Block, DirectiveOf } from '../../model/content.ts';
import type { Kit } from '../../model/kit.ts';
import type { Audience } from '../../model/manifest.ts';
import type { Rule } from '../../model/rule.ts';
import { attributePlace } from '../attribute-place.ts';
import { timedParts, viewedSessions } from '../audience-views.ts';
import { exampleActivity, exampleManifest, exampleQuestion } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { blocksNamed } from '../kit-texts.ts';
import { sessionSlots } from '../programme-slots.ts';

/** Minutes that one question takes, and that it takes where texts are made for people who read little: it is read aloud to them. */
const MINUTES = 1;
const MINUTES_READ_ALOUD = 1.25;
/** From this reading target on. */
const READS_LITTLE = 65;

type Activity = DirectiveOf<'activity'>;

/** What an audience has before it from the first session of its programme to the last, in the source language. */
function programmeOf(kit: Kit, audienceId: string): readonly Block[] {
  const own = new Set(kit.languages[0].modules.flatMap(({ sessions }) => sessions));
  const viewed = viewedSessions(kit).filter(({ session }) => own.has(session));
  const views = new Map(viewed.map(({ session, views: all }) => [session.key, all]));
  return sessionSlots(kit)
    .filter((slot) => slot.audienceId === audienceId)
    .flatMap(({ key }) => views.get(key)?.find(({ audience }) => audience === audienceId)?.blocks ?? []);
}

interface Hurry {
  readonly activity: Activity;
  readonly audience: string;
  readonly questions: number;
  readonly minutes: number;
  readonly needed: number;
}

/** The tests of one audience that leave less than its questions take. The first of a programme asks before, the last after. */
function hurriesOf(kit: Kit, audience: string, { reading }: Audience): readonly Hurry[] {
  const blocks = programmeOf(kit, audience);
  const asked = (use: 'pre' | 'post'): number =>
    [...blocksNamed(blocks, 'question')].filter(({ attributes }) => attributes.use?.includes(use)).length;
  const each = (reading?.target ?? 0) < READS_LITTLE ? MINUTES : MINUTES_READ_ALOUD;
  const tests = timedParts(blocks)
    .flat()
    .filter(({ attributes }) => attributes.kind === 'test');
  return tests.flatMap((activity, at) => {
    const isFirst = at === 0;
    const isLast = at === tests.length - 1;
    const questions = Math.max(isFirst ? asked('pre') : 0, isLast ? asked('post') : 0);
    const { minutes = 0 } = activity.attributes;
    const needed = Math.ceil(questions * each);
    return minutes >= needed ? [] : [{ activity, audience, questions, minutes, needed }];
  });
}

/** One for each activity: what is enough for the audience that needs most is enough for all. */
function worstOf(hurries: readonly Hurry[]): readonly Hurry[] {
  const byPlace = new Map<string, Hurry>();
  for (const hurry of [...hurries].sort((a, b) => a.needed - b.needed)) {
    const { path, start } = hurry.activity.opening;
    byPlace.set(`${path}:${start.line}`, hurry);
  }
  return [...byPlace.values()];
}

const QUESTIONS = ['uno', 'dos', 'tres'].map((id) => exampleQuestion({ id, use: 'pre post' })).join('\n');

function testOf(minutes: number): string {
  const test = exampleActivity(
    'prueba',
    `kind=test minutes=${minutes} group=individual`,
    '::material[Prueba]{per=participant qty=1}\n',
  );
  return `${test}\n${exampleActivity('trabajo', `minutes=${20 - minutes}`)}\n${QUESTIONS}`;
}

export const hurriedTest: Rule = {
  id: 'hurried-test',
  severity: 'warning',
  found: 'checking',
  docs: {
    es: {
      what: 'Una prueba con menos minutos que preguntas, contadas para cada público; con más tiempo por pregunta donde se lee poco.',
      why: 'Quien lee despacio deja preguntas en blanco, y la prueba mide la prisa y no lo aprendido.',
      fix: 'Dé más minutos a la actividad, o quite `pre` o `post` de alguna pregunta.',
    },
    en: {
      what: 'A test with fewer minutes than questions, counted for each audience; with more time for each where people read little.',
      why: 'Slow readers leave questions blank, and the test measures haste instead of learning.',
      fix: 'Give the activity more minutes, or take `pre` or `post` out of some question.',
    },
    fr: {
      what: 'Un test qui a moins de minutes que de questions, comptées pour chaque public ; avec plus de temps par question là où on lit peu.',
      why: 'Qui lit lentement laisse des questions en blanc, et le test mesure la hâte et non ce qui est acquis.',
      fix: 'Donnez plus de minutes à l’activité, ou ôtez `pre` ou `post` d’une question.',
    },
  },
  examples: {
    good: [{ minutes: 20, session: testOf(4) }],
    bad: [
      {
        minutes: 20,
        session: testOf(3),
        files: exampleManifest({ reading: 70 }),
        finds: ['hurried-test.minutes'],
      },
      { minutes: 20, session: testOf(2), finds: ['hurried-test.minutes'] },
    ],
  },
  *check(kit) {
    const all = Object.entries(kit.manifest.value.audiences);
    for (const { activity, ...values } of worstOf(all.flatMap(([id, each]) => hurriesOf(kit, id, each)))) {
      yield issue(attributePlace(kit, activity, { name: 'minutes' }), 'hurried-test.minutes', values);
    }
  },
};
