import type { Participant } from './participant.ts';

export type Column = keyof Participant | 'surname' | 'sensitive' | 'unused';

/** Headings as people write them, without accents and case, in Spanish, English and French. */
const HEADINGS: readonly (readonly [pattern: RegExp, column: Column])[] = [
  [
    /etni|pueblo|ethni|orientacion sexual|sexual orientation|identidad de genero|gender identity|identite de genre|salud|health|sante|discapacidad|disab|handicap|religi/,
    'sensitive',
  ],
  [/^(apellidos?|surname|last name|nom de famille)$/, 'surname'],
  [/^(nombre.*|name|full name|nom.*|participante|participant)$/, 'name'],
  [/^(institucion.*|organizacion.*|institution.*|organi[sz]ation.*|unidad|entidad|unit)$/, 'institution'],
  [/^(cargo|puesto|rol|position|role|poste|fonction|job.*)$/, 'position'],
  [/^(municipio.*|municipality|commune|ciudad|city|ville|lugar)$/, 'municipality'],
  [/^(sexo|sex|sexe|genero|gender|genre)$/, 'sex'],
  [/^(edad.*|age.*|grupo de edad|tranche d.age)$/, 'ageGroup'],
];

function plain(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();
}

/** What each column holds. A column that is not needed is left out of everything. */
export function findColumns(headings: readonly string[]): readonly Column[] {
  return headings.map(
    (heading) => HEADINGS.find(([pattern]) => pattern.test(plain(heading)))?.[1] ?? 'unused',
  );
}
