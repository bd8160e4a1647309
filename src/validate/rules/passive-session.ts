import type { Kit } from '../../model/kit.ts';
import { placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { viewedSessions } from '../audience-views.ts';
import { exampleActivity, exampleManifest } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { sessionSlots } from '../programme-slots.ts';
import { workIn } from '../session-work.ts';

/** The least share of a session's minutes in which those present do something. */
const LEAST = 0.5;

/** Keys of the sessions that open or close a programme: there people are welcomed and seen off. */
function edgesOfProgrammes(kit: Kit): ReadonlySet<string> {
  const keys = new Map<string, readonly string[]>();
  for (const { audienceId, key } of sessionSlots(kit)) {
    keys.set(audienceId, [...(keys.get(audienceId) ?? []), key]);
  }
  return new Set([...keys.values()].flatMap((all) => [all[0] ?? '', all.at(-1) ?? '']));
}

const BETWEEN = exampleManifest({
  plan: '{session: marco/base}, {session: marco/ejemplo}, {break: 15}, {session: marco/cierre}',
});
const CLOSING = {
  'es/modules/01-marco/03-cierre.md':
    '---\nid: cierre\ntitle: "Cierre"\nminutes: 10\nintensity: low\nobjectives: []\n---\n\n:::activity{#despedida minutes=10}\n### Despedida\n:::\n',
};

export const passiveSession: Rule = {
  id: 'passive-session',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una sesión en que quienes participan trabajan menos de la mitad del tiempo. La apertura y el cierre del programa no cuentan.',
      why: 'Lo que no se practica en la sala no se hace después en la oficina.',
      fix: 'Cambie una exposición por un caso, una práctica o una conversación, o acórtela.',
    },
    en: {
      what: 'A session in which those who came work less than half of the time. The programme’s opening and closing do not count.',
      why: 'What is not practised in the room is not done in the office afterwards.',
      fix: 'Change a presentation for a case, a practice or a discussion, or shorten it.',
    },
    fr: {
      what: 'Une séance où les participants travaillent moins de la moitié du temps. L’ouverture et la clôture du programme ne comptent pas.',
      why: 'Ce qui ne se pratique pas dans la salle ne se fait pas ensuite au bureau.',
      fix: 'Changez un exposé pour un cas, une pratique ou un échange, ou raccourcissez-le.',
    },
  },
  examples: {
    good: [
      {
        minutes: 40,
        files: { ...BETWEEN, ...CLOSING },
        session:
          exampleActivity('ley', 'kind=presentation minutes=20') +
          exampleActivity('pares', 'kind=discussion minutes=20 group=pairs'),
      },
    ],
    bad: [
      {
        minutes: 30,
        files: { ...BETWEEN, ...CLOSING },
        session:
          exampleActivity('ley', 'kind=presentation minutes=20') +
          exampleActivity('pares', 'kind=discussion minutes=10 group=pairs'),
        finds: ['passive-session.share'],
      },
    ],
  },
  *check(kit) {
    const edges = edgesOfProgrammes(kit);
    for (const { session, views } of viewedSessions(kit)) {
      if (edges.has(session.key)) continue;
      const work = views.map(({ blocks }) => workIn(blocks));
      const [least] = [...work].sort((a, b) => a.active / a.minutes - b.active / b.minutes);
      // Of a session without any work another rule speaks.
      if (!least || least.active === 0 || least.active >= least.minutes * LEAST) continue;
      const { title } = session.value;
      const percent = Math.round((100 * least.active) / least.minutes);
      const values = { title, active: least.active, minutes: least.minutes, percent };
      yield issue(placeAt(session.places, '/minutes', session.path), 'passive-session.share', values);
    }
  },
};
