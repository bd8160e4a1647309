import { plainHeading } from './read-table.ts';

const FEMALE = /^(f|mujer(es)?|femenin[oa]|female|wom[ae]n|femmes?|feminin)$/;
const MALE = /^(h|hombres?|masculin[oa]?|male|m[ae]n|hommes?|varon)$/;
const UNSAID = /^(\?|-|n\/?[ad]|no (responde|contesta|answer)|(prefiero|prefer) no.*|sin (dato|respuesta))?$/;

function sexOf(plain: string, letter: string): string {
  if (plain === 'm') return letter;
  if (UNSAID.test(plain)) return '';
  if (FEMALE.test(plain)) return 'F';
  return MALE.test(plain) ? 'M' : 'X';
}

/**
 * A column of sexes as `F`, `M`, `X` for any other word, or nothing. The letter M is a man beside F, and a woman (mujer)
 * beside H (hombre): a column is judged as a whole.
 */
export function sexesOf(written: readonly string[]): readonly string[] {
  const plain = written.map(plainHeading);
  const letter = plain.includes('h') && !plain.includes('f') ? 'F' : 'M';
  return plain.map((each) => sexOf(each, letter));
}
