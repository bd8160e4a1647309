import { describe, expect, it } from 'vitest';
import { filesOf, judge } from './example-kit.ts';

function audience(id: string, sector: string, rest = ''): string {
  return `  ${id}:
    title: {es: "${id}"}
    level: participant
    sectors: [${sector}]
    ${rest}
    days: [{start: "08:00", plan: [{session: marco/base}, {session: marco/ejemplo}]}]
`;
}

function kitFor(...audiences: readonly string[]): Readonly<Record<string, string>> {
  const kit = filesOf({})['kit.yaml'] ?? '';
  return { 'kit.yaml': `${kit.slice(0, kit.indexOf('audiences:'))}audiences:\n${audiences.join('')}` };
}

const TWO = kitFor(
  audience('policia', 'police', 'track: in-service'),
  audience('academia', 'police', 'track: pre-service'),
);

function activity(id: string, minutes: number): string {
  return `:::activity{#${id} minutes=${minutes}}\n### ${id}\n:::\n`;
}

function only(attributes: string, inside: string): string {
  return `::::only{${attributes}}\n${inside}::::\n`;
}

async function said(session: string, minutes: number, files = TWO): Promise<readonly unknown[]> {
  const { diagnostics } = await judge(filesOf({ session, minutes, files }));
  return diagnostics.map(({ message }) => [
    message.key,
    message.values?.['audience'],
    message.values?.['sum'],
  ]);
}

describe('the minutes of a session', () => {
  it('are added up for each track by itself', async () => {
    const session = activity('comun', 10) + only('track=pre-service', activity('practica', 10));
    expect(await said(session, 20)).toEqual([['session-minutes.differ-for', 'policia', 10]]);
  });

  it('hold what is for one audience by its id', async () => {
    const session =
      only('audience=policia', activity('a', 20)) + only('audience=academia', activity('b', 20));
    expect(await said(session, 20)).toEqual([]);
  });

  it('hold what only one role reads', async () => {
    expect(await said(only('role=trainer', activity('a', 20)), 20)).toEqual([]);
  });

  it('hold one alternative of a choice', async () => {
    const session = `:::::choice\n::::only{track=in-service}\n${activity('a', 20)}::::\n\n${activity('b', 20)}:::::\n`;
    expect(await said(session, 20)).toEqual([]);
  });

  it('do not compare alternatives that no audience has both of', async () => {
    const session = `:::::choice\n::::only{track=in-service}\n${activity('a', 20)}::::\n\n::::only{track=pre-service}\n${activity('b', 15)}::::\n:::::\n`;
    expect(await said(session, 20)).toEqual([['session-minutes.differ-for', 'academia', 15]]);
  });

  it('are asked of all that is written while no programme has the session', async () => {
    const files = {
      ...kitFor(audience('policia', 'police')),
      'es/modules/01-marco/03-otra.md': `---\nid: otra\ntitle: "Otra"\nminutes: 20\nintensity: low\nobjectives: []\n---\n\n${only('sector=health', activity('c', 15))}`,
    };
    expect((await said(activity('a', 20), 20, files)).map((each) => (each as readonly string[])[0])).toEqual([
      'unused-session.none',
      'session-minutes.differ',
    ]);
  });

  it('are not asked of a session whose activities say none', async () => {
    expect(await said(':::activity{#a}\n### a\n:::\n', 20)).toEqual([
      ['missing-minutes.activity', undefined, undefined],
    ]);
  });
});

describe('the steps of an activity', () => {
  it('may differ by track, and are added up for each', async () => {
    const session = `:::::activity{#a minutes=20}
### a

::::only{track=in-service}
1. :min[20] Practiquen.
::::

::::only{track=pre-service}
1. :min[15] Observen.
::::
:::::
`;
    expect(await said(session, 20)).toEqual([['step-minutes.differ', undefined, 15]]);
  });
});

describe('a day without an end', () => {
  it('may last as long as it lasts', async () => {
    const keys = (await said(activity('a', 600), 600)).map((each) => (each as readonly string[])[0]);
    expect([...new Set(keys)]).toEqual(['day-without-lunch.none', 'long-stretch.minutes']);
  });
});

describe('a translation', () => {
  it('is judged in its own language', async () => {
    const kit = filesOf({})['kit.yaml'] ?? '';
    const files = {
      'kit.yaml': kit.replace('languages: [es]', 'languages: [es, en]'),
      'en/modules/01-marco/index.md': '---\nid: marco\ntitle: "Framework"\n---\n',
      'en/modules/01-marco/02-ejemplo.md': `---\nid: ejemplo\ntitle: "Example"\nminutes: 20\nintensity: low\nobjectives:\n  - {id: o1, level: understand, text: "Understand signs"}\n---\n\n${activity('a', 20)}\nA :term[señal].\n`,
    };
    const keys = (await said(activity('a', 20), 20, files)).map(
      (each) => (each as readonly string[])[0] ?? '',
    );
    // How complete it is, is for other rules to say.
    expect(keys.filter((key) => !key.startsWith('translation-'))).toEqual([
      'vague-objective.verb',
      'dangling-reference.term',
    ]);
  });
});
