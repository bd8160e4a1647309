import type { Participant } from './participant.ts';
import { plainHeading } from './read-table.ts';

export type Column = keyof Participant | 'surname' | 'born' | 'intimate' | 'sensitive' | 'unused';

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
  [/^(fecha de nac.*|nacimiento|date of birth|birth ?da(te|y)|date de naissance)$/, 'born'],
  [/^(edad.*|age.*|grupo de edad|tranche d.age)$/, 'ageGroup'],
  [/^(sector|secteur)$/, 'sector'],
  [/^(modalidad|track|parcours)$/, 'track'],
];

/** What a column with this heading holds. Forms put the names of their groups before it: `datos/sexo`. */
export function columnOf(heading: string): Column {
  const plain = plainHeading(heading);
  const last = plain.slice(plain.lastIndexOf('/') + 1).trim();
  const of = (text: string): Column | undefined => HEADINGS.find(([pattern]) => pattern.test(text))?.[1];
  return of(last) ?? (last === plain ? undefined : of(plain)) ?? 'unused';
}

/** A column that may be collected of nobody by name; a key of the area `deliver`. */
export function refusalOf(headings: readonly string[]): string | undefined {
  const columns = headings.map(columnOf);
  if (columns.includes('intimate')) return 'roster.intimate';
  return columns.includes('sensitive') ? 'roster.sensitive' : undefined;
}
