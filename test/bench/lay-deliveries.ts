import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deliveryText } from '../../src/deliver/delivery-text.ts';
import { civilFromDays, formatDay } from '../../src/lib/civil-day.ts';
import type { Delivery } from '../../src/model/delivery.ts';
import { exampleDelivery } from '../deliver/example-delivery.ts';
import { createDice, type Dice } from './dice.ts';

/** How many deliveries, and people in each. */
export interface Extent {
  readonly deliveries: number;
  readonly people: number;
}

const FIRST_DAY = 20_454;
const PLACES = 60;
const QUESTIONS = Array.from({ length: 12 }, (_, at) => ({
  id: `q${at + 1}`,
  objectives: [`o${(at % 6) + 1}`],
}));
const AGES = ['18-24', '25-34', '35-49', '50+'];
const SECTORS = ['police', 'judiciary', 'labour', 'civil-society'] as const;

function deliveryAt(at: number): Delivery {
  const date = formatDay(civilFromDays(FIRST_DAY + (at % 300)));
  const days = exampleDelivery.days.slice(0, 2).map((day, place) => ({
    ...day,
    date: formatDay(civilFromDays(FIRST_DAY + (at % 300) + place)),
  }));
  const sector = SECTORS[at % SECTORS.length] ?? 'police';
  return {
    ...exampleDelivery,
    id: `inventado-${at + 1}-${date}`,
    audience: {
      ...exampleDelivery.audience,
      sectors: [sector],
      track: at % 3 === 0 ? 'pre-service' : 'in-service',
    },
    days,
    questions: QUESTIONS,
    objectives: Object.fromEntries(QUESTIONS.map(({ objectives: [id = ''] }) => [id, `Objetivo ${id}`])),
  };
}

function filesOf(at: number, people: number, roll: Dice): Readonly<Record<string, string>> {
  const delivery = deliveryAt(at);
  const codes = Array.from({ length: people }, (_, place) => `HN-${at * people + place + 1}`);
  const roster = codes.map((code) =>
    [
      code,
      'Persona Inventada',
      'Institución',
      'Cargo',
      `Municipio ${roll(PLACES)}`,
      'FM'[roll(2)],
      AGES[roll(4)],
    ].join(','),
  );
  const half = (): string => (roll(10) === 0 ? ',A' : 'x,P');
  const attendance = codes.flatMap((code) =>
    delivery.days.map(({ date }) => [code, date, half(), half()].join(',')),
  );
  const answers = (least: number): string => QUESTIONS.map(() => (roll(100) < least ? 1 : 0)).join(',');
  const scores = codes.flatMap((code) => [`${code},pre,${answers(45)}`, `${code},post,${answers(90)}`]);
  return {
    'delivery.yaml': deliveryText(delivery),
    'roster.csv': ['Código,Nombre,Institución,Cargo,Municipio,Sexo,Edad', ...roster].join('\n'),
    'attendance.csv': ['Código,Fecha,Firma mañana,Marca mañana,Firma tarde,Marca tarde', ...attendance].join(
      '\n',
    ),
    'scores.csv': [`Código,Prueba,${QUESTIONS.map(({ id }) => id).join(',')}`, ...scores].join('\n'),
  };
}

/** Lays invented deliveries down, always the same. */
export function layDeliveries(folder: string, { deliveries, people }: Extent): void {
  const roll = createDice(4000);
  for (let at = 0; at < deliveries; at += 1) {
    const place = join(folder, String(2026 + Math.floor(at / 300)), `curso-${at + 1}`);
    mkdirSync(place, { recursive: true });
    for (const [name, text] of Object.entries(filesOf(at, people, roll)))
      writeFileSync(join(place, name), text);
  }
}
