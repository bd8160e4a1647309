import { deliveryText } from '../../src/deliver/delivery-text.ts';
import { civilFromDays, daysFromCivil, formatDay, parseDay } from '../../src/lib/civil-day.ts';
import type { Delivery } from '../../src/model/delivery.ts';
import { createDice, type Dice } from '../bench/dice.ts';
import { exampleDelivery } from './example-delivery.ts';

/** In every name of the year, so that nobody takes it for somebody's, and a test can look for it. */
export const FICTION = 'FICTICIA';

const SEED = 20_260_302;
const OBJECTIVES = {
  o1: 'Distinguir acto, medio y fin en un caso',
  o2: 'Nombrar la norma que protege a la víctima',
  o5: 'Aplicar la tarjeta de indicadores a un caso',
  o8: 'Hacer un primer contacto sin causar daño',
  o9: 'Derivar por la ruta que corresponde',
  o11: 'Guardar la confidencialidad de los datos',
};
const QUESTIONS = [
  ...[
    ['q1', 'o1'],
    ['q2', 'o1'],
    ['q3', 'o2'],
    ['q4', 'o2'],
    ['q7', 'o5'],
    ['q8', 'o5'],
  ],
  ...[
    ['q10', 'o8'],
    ['q11', 'o8'],
    ['q12', 'o9'],
    ['q13', 'o9'],
    ['q14', 'o11'],
    ['q15', 'o11'],
  ],
].map(([id = '', objective = '']) => ({ id, objectives: [objective] }));

const FAMILIES = [
  'Arrecife',
  'Brisas',
  'Ceibal',
  'Duna',
  'Estero',
  'Faro',
  'Guamil',
  'Helecho',
  'Islote',
  'Jaral',
];
const GIVEN = [
  'Alba',
  'Bruno',
  'Celeste',
  'Dante',
  'Elia',
  'Fermín',
  'Gala',
  'Hugo',
  'Irma',
  'Julio',
  'Luz',
  'Marco',
];
const PLACES = ['La Ceiba', 'Choluteca', 'San Pedro Sula', 'Tegucigalpa', 'Danlí', 'Tela'];
const AGES = ['18-24', '25-34', '25-34', '35-49', '35-49', '50+'];
const PEOPLES = ['mestizo', 'mestizo', 'mestizo', 'Garífuna', 'Lenca', 'Miskito', ''];

export interface YearCourse {
  readonly folder: string;
  readonly delivery: Delivery;
  /** What people typed, by file name: roster, scores and observations. */
  readonly files: ReadonlyMap<string, string>;
  /** The attendance as somebody typed it off the signed papers. */
  readonly sheet: string;
}

/** `cross` are codes that come from earlier courses. */
interface CoursePlan {
  readonly date: string;
  readonly days: number;
  readonly audience: Pick<Delivery['audience'], 'id' | 'title' | 'level' | 'sectors'> & {
    readonly track?: 'in-service' | 'pre-service';
  };
  readonly people: number;
  readonly again: number;
  readonly lead: string;
  readonly co: readonly string[];
  readonly observer?: string;
  readonly version: string;
}

const candidate = (number: number): string => `HN-26-${String(number).padStart(3, '0')}`;

/** A training of trainers and five courses that those it trained give in pairs, observed by those who trained them. */
const PLANS: readonly CoursePlan[] = [
  {
    date: '2026-02-02',
    days: 3,
    audience: {
      id: 'formadores',
      title: 'Formación de formadores',
      level: 'trainer',
      sectors: ['police', 'judiciary', 'labour', 'civil-society'],
    },
    people: 16,
    again: 0,
    lead: 'M-001',
    co: ['M-002'],
    version: '1.0.0',
  },
  {
    date: '2026-03-16',
    days: 2,
    audience: {
      id: 'policia',
      title: 'Policía en servicio',
      level: 'participant',
      sectors: ['police'],
      track: 'in-service',
    },
    people: 26,
    again: 0,
    lead: candidate(1),
    co: [candidate(2), candidate(3)],
    observer: 'M-001',
    version: '1.0.0',
  },
  {
    date: '2026-05-04',
    days: 2,
    audience: {
      id: 'cadetes',
      title: 'Cadetes de policía',
      level: 'participant',
      sectors: ['police'],
      track: 'pre-service',
    },
    people: 25,
    again: 1,
    lead: candidate(2),
    co: [candidate(4), candidate(5)],
    observer: 'M-002',
    version: '1.0.0',
  },
  {
    date: '2026-06-22',
    days: 2,
    audience: {
      id: 'fiscalia',
      title: 'Fiscalía y Poder Judicial',
      level: 'participant',
      sectors: ['prosecution', 'judiciary'],
      track: 'in-service',
    },
    people: 25,
    again: 2,
    lead: candidate(1),
    co: [candidate(6), candidate(7)],
    observer: 'M-001',
    version: '1.0.0',
  },
  {
    date: '2026-08-17',
    days: 2,
    audience: {
      id: 'trabajo',
      title: 'Inspección del trabajo',
      level: 'participant',
      sectors: ['labour'],
      track: 'in-service',
    },
    people: 24,
    again: 2,
    lead: candidate(6),
    co: [candidate(8), candidate(9)],
    observer: 'M-002',
    version: '1.1.0',
  },
  {
    date: '2026-10-05',
    days: 2,
    audience: {
      id: 'sociedad-civil',
      title: 'Sociedad civil',
      level: 'participant',
      sectors: ['civil-society'],
      track: 'in-service',
    },
    people: 24,
    again: 3,
    lead: candidate(4),
    co: [candidate(10)],
    observer: 'M-001',
    version: '2.0.0',
  },
];

function dayAfter(date: string, days: number): string {
  const day = parseDay(date);
  return day ? formatDay(civilFromDays(daysFromCivil(day) + days)) : date;
}

function deliveryOf(plan: CoursePlan, at: number): Delivery {
  const { date, days, audience, lead, co, observer, version } = plan;
  return {
    ...exampleDelivery,
    id: `ficticio-${at + 1}-${audience.id}-${date}`,
    kit: { ...exampleDelivery.kit, version },
    audience,
    municipality: PLACES[at] ?? 'La Ceiba',
    days: Array.from({ length: days }, (_, day) => ({
      date: dayAfter(date, day),
      morning: { from: '08:00', to: '12:00' },
      afternoon: { from: '13:00', to: '16:30' },
    })),
    trainers: { lead, co },
    ...(observer === undefined ? {} : { observer }),
    retention: dayAfter(date, 365),
    rule: { ...exampleDelivery.rule, 'post-test': audience.level === 'trainer' ? 0.8 : 0.7 },
    questions: QUESTIONS,
    objectives: OBJECTIVES,
  };
}

interface Invented {
  readonly code: string;
  readonly row: string;
}

function invent(number: number, { audience }: CoursePlan, roll: Dice): Invented {
  const code = candidate(number);
  const name = `${GIVEN[roll(GIVEN.length)]} ${FAMILIES[roll(FAMILIES.length)]} ${FICTION}`;
  const sector = audience.sectors[roll(audience.sectors.length)] ?? '';
  const row = [
    code,
    name,
    `Institución ${FICTION}`,
    ['Agente', 'Técnica', 'Analista'][roll(3)],
    PLACES[roll(roll(3) === 0 ? PLACES.length : 2)],
    ['F', 'M', 'Mujer', 'hombre', 'F'][roll(5)],
    AGES[roll(AGES.length)],
    sector,
    PEOPLES[roll(PEOPLES.length)],
  ].join(';');
  return { code, row };
}

/** Most are there; a few come late, miss a half-day or leave. */
function sheetOf(people: readonly Invented[], { days, audience }: Delivery, roll: Dice): string {
  const rows = people.flatMap(({ code }) => {
    // Future trainers are released for all of it.
    const rarely = audience.level === 'trainer' ? 4 : 1;
    const leaves = roll(14 * rarely) === 0;
    return days.map(({ date }, at) => {
      const half = (): string => (roll(12 * rarely) === 0 ? ';A' : roll(9) === 0 ? 'x;T' : 'x;P');
      const gone = leaves && at > 0;
      return `${code};${date};${gone ? ';R' : half()};${gone ? ';R' : half()}`;
    });
  });
  return ['Código;Fecha;Firma mañana;Marca mañana;Firma tarde;Marca tarde', ...rows].join('\n');
}

/** Out of 100 right answers, before and after, by question: one is hard to learn. */
const KNOWN = [60, 45, 30, 50, 40, 55, 35, 25, 50, 20, 65, 70];
const LEARNT = [98, 96, 95, 96, 94, 97, 95, 55, 96, 95, 98, 98];

function scoresOf(people: readonly Invented[], roll: Dice): string {
  const rows = people.flatMap(({ code }) =>
    (
      [
        ['pre', KNOWN],
        ['post', LEARNT],
      ] as const
    ).map(([test, shares]) =>
      [code, test, ...QUESTIONS.map((_, at) => (roll(100) < (shares[at] ?? 0) ? 1 : 0))].join(';'),
    ),
  );
  return [['Código', 'Prueba', ...QUESTIONS.map(({ id }) => id)].join(';'), ...rows].join('\n');
}

function observationsOf({ trainers, observer, days }: Delivery, roll: Dice): string {
  const items = Array.from({ length: 24 }, (_, at) => at + 1);
  const rows = [trainers.lead, ...(trainers.co ?? [])].map((code, at) =>
    [code, observer, days[0]?.date, ...items.map((item) => (at === 2 && item === 5 ? 1 : 2 + roll(2)))].join(
      ';',
    ),
  );
  return [['Código', 'Observa', 'Fecha', ...items].join(';'), ...(observer === undefined ? [] : rows)].join(
    '\n',
  );
}

/** Six courses of one invented year: 140 people, 18 trainers. The same each time. */
export function inventYear(): readonly YearCourse[] {
  const roll = createDice(SEED);
  const all: Invented[] = [];
  return PLANS.map((plan, at) => {
    const delivery = deliveryOf(plan, at);
    const fresh = Array.from({ length: plan.people }, (_, place) =>
      invent(all.length + place + 1, plan, roll),
    );
    // Who comes again comes from the course before, with the code that the person has.
    const people = [...fresh, ...all.slice(all.length - plan.again)];
    all.push(...fresh);
    const heading = 'Código;Nombre completo;Institución;Cargo;Municipio;Sexo;Edad;Sector;Pueblo';
    return {
      folder: `curso-${at + 1}`,
      delivery,
      files: new Map([
        ['delivery.yaml', deliveryText(delivery)],
        ['roster.csv', [heading, ...people.map(({ row }) => row)].join('\n')],
        ['scores.csv', scoresOf(people, roll)],
        ['observations.csv', observationsOf(delivery, roll)],
      ]),
      sheet: sheetOf(people, delivery, roll),
    };
  });
}
