import type { Participant } from './participant.ts';
import { plainHeading } from './read-table.ts';

export type Column = keyof Participant | 'surname' | 'intimate' | 'sensitive' | 'unused';

/** Headings as people write them, without accents and case, in Spanish, English and French. */
const HEADINGS: readonly (readonly [pattern: RegExp, column: Column])[] = [
  [
    /(orientacion|preferencia|diversidad|identidad) sexual|sexual (orientation|identity)|orientation sexuelle|(identidad|expresion) de genero|gender (identity|expression)|(identite|expression) de genre|lgbt|\btrans(genero|gender|genre)?\b/,
    'intimate',
  ],
  [/salud|health|sante|discapacidad|disab|handicap|religi/, 'sensitive'],
  [/etni|pueblo|ethni|peuple/, 'ethnicity'],
  [/^(cod(igo)?\b.*|code\b.*|participant code|id)$/, 'code'],
  [/^(apellidos?|surname|last name|nom de famille)$/, 'surname'],
  [/^(nombre.*|name|full name|nom.*|participante|participant)$/, 'name'],
  [/^(institucion.*|organizacion.*|institution.*|organi[sz]ation.*|unidad|entidad|unit)$/, 'institution'],
  [/^(cargo|puesto|rol|position|role|poste|fonction|job.*)$/, 'position'],
  [/^(municipio.*|municipality|commune|ciudad|city|ville|lugar)$/, 'municipality'],
  [/^(sexo|sex|sexe|genero|gender|genre)$/, 'sex'],
  [/^(edad.*|age.*|grupo de edad|tranche d.age)$/, 'ageGroup'],
  [/^(sector|secteur)$/, 'sector'],
  [/^(modalidad|track|parcours)$/, 'track'],
];

/** What each column holds. A column that is not needed is left out of everything. */
export function findColumns(headings: readonly string[]): readonly Column[] {
  return headings.map(
    (heading) => HEADINGS.find(([pattern]) => pattern.test(plainHeading(heading)))?.[1] ?? 'unused',
  );
}
