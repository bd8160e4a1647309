/** A number of a person's document in a line. */
export interface PersonalNumber {
  /** What it is called where it is issued. */
  readonly document: string;
  readonly index: number;
  readonly 0: string;
}

interface Form {
  readonly document: string;
  /** Global. */
  readonly pattern: RegExp;
  /** Can the digits be those of such a document? */
  readonly holds: (digits: string) => boolean;
}

const always = (): boolean => true;

function weigh(digits: string, weightOf: (at: number) => number): number {
  return [...digits].reduce((sum, digit, at) => sum + Number(digit) * weightOf(at), 0);
}

/** Eight digits, their check digit modulo 11, the department (1 to 22) and the municipality. */
function isCui(digits: string): boolean {
  const [department, municipality] = [Number(digits.slice(9, 11)), Number(digits.slice(11))];
  if (department < 1 || department > 22 || municipality < 1 || municipality > 40) return false;
  return weigh(digits.slice(0, 8), (at) => at + 2) % 11 === Number(digits[8]);
}

/** Eight digits and their check digit modulo 10. */
function isDui(digits: string): boolean {
  return (10 - (weigh(digits.slice(0, 8), (at) => 9 - at) % 10)) % 10 === Number(digits[8]);
}

const DAY = '(?:0[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0[1-9]|1[0-2])';

/** Honduras and its neighbours, and Mexico on the way north: the forms that are public and leave no doubt. */
const FORMS: readonly Form[] = [
  {
    // Municipality (18 departments), year of entry, number of the record.
    document: 'DNI (Honduras)',
    pattern: /(?<![\d-])(?:0[1-9]|1[0-8])\d{2}([- ]?)(?:19|20)\d{2}\1\d{5}(?![\d-])/g,
    holds: always,
  },
  {
    // The same with one digit more.
    document: 'RTN (Honduras)',
    pattern: /(?<![\d-])(?:0[1-9]|1[0-8])\d{2}([- ]?)(?:19|20)\d{2}\1\d{6}(?![\d-])/g,
    holds: always,
  },
  {
    document: 'CUI (Guatemala)',
    pattern: /(?<![\d-])\d{4}([- ]?)\d{5}\1\d{4}(?![\d-])/g,
    holds: isCui,
  },
  { document: 'DUI (El Salvador)', pattern: /(?<![\d-])\d{8}-\d(?![\d-])/g, holds: isDui },
  {
    // Municipality, day of birth, number, letter.
    document: 'cédula (Nicaragua)',
    pattern: new RegExp(`(?<![\\w-])\\d{3}-?${DAY}${MONTH}\\d{2}-?\\d{4}[A-Z](?![\\w-])`, 'g'),
    holds: always,
  },
  {
    // Letters of the names, day of birth, sex, state, consonants of the names, two signs that tell twins apart.
    document: 'CURP (México)',
    pattern: new RegExp(
      `(?<!\\w)[A-Z][AEIOUX][A-Z]{2}\\d{2}${MONTH}${DAY}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[A-Z\\d]\\d(?!\\w)`,
      'g',
    ),
    holds: always,
  },
  {
    // Passports have no form of their own: only the word before tells.
    document: 'pasaporte, passport, passeport',
    pattern:
      /(?<=\b(?:pasaporte|passport|passeport)(?:\s+(?:n\.?[º°o]|no\.?|núm\.?|número|number|numéro))?\s*[:#]?\s*)(?=[A-Z]{0,3}\d)[A-Z\d]{6,10}(?!\w)/gi,
    holds: (text) => text.length >= 6,
  },
];

/** The numbers of personal documents in a line, each told once. */
export function personalNumbersIn(line: string): readonly PersonalNumber[] {
  // Nearly all lines: no document has fewer digits.
  if (!/\d{4}/.test(line)) return [];
  const found = FORMS.flatMap(({ document, pattern, holds }) =>
    [...line.matchAll(pattern)]
      .filter(([text]) => holds(text.replace(/\D/g, '')))
      .map((match): PersonalNumber => ({ document, index: match.index, 0: match[0] })),
  );
  const isFirst = ({ index }: PersonalNumber, at: number): boolean =>
    found.findIndex((other) => other.index === index) === at;
  return found.filter(isFirst).sort((a, b) => a.index - b.index);
}
