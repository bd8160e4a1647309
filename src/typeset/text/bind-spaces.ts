const NO_BREAK = '\u00a0';

interface Binding {
  readonly pattern: RegExp;
  readonly bound: string;
}

/** Spaces that no line ends at, whatever the language. */
const EVERYWHERE: readonly Binding[] = [
  // 10 %, 3 h, 40 min, 20 mm
  {
    pattern: /(\d) (?=(?:%|‰|°C?|h|min|s|km|m|cm|mm|kg|g|GB|MB|kB|L)(?![\p{L}\d]))/gu,
    bound: `$1${NO_BREAK}`,
  },
  // J. M. Apellido
  { pattern: /(?<![\p{L}\d])(\p{Lu}\.) (?=\p{Lu})/gu, bound: `$1${NO_BREAK}` },
  // 1 – 3
  { pattern: /(\d) ([–-]) (?=\d)/g, bound: `$1${NO_BREAK}$2${NO_BREAK}` },
];

/** No line begins with the number, or the capital, that tells one of several: `sesión 3`, `opción B`. */
function numbered(...names: readonly string[]): Binding {
  const either = names.map((name) => `[${name[0]}${name[0]?.toUpperCase()}]${name.slice(1)}`).join('|');
  return {
    pattern: new RegExp(`(?<!\\p{L})((?:${either})) (?=\\d|\\p{Lu}(?!\\p{L}))`, 'gu'),
    bound: `$1${NO_BREAK}`,
  };
}

const BY_LANGUAGE: Readonly<Record<string, readonly Binding[]>> = {
  es: [
    {
      pattern:
        /(?<![\p{L}])((?:arts?|núms?|n\.º|págs?|pp?|caps?|incs?|Dra?|Sra?|Lic|Ing|Abog|ej|fig|vol)\.) (?=[\p{L}\d])/giu,
      bound: `$1${NO_BREAK}`,
    },
    numbered(
      ...['anexo', 'artículos?', 'capítulo', 'caso', 'decreto', 'día', 'etapa', 'figura', 'grupo'],
      ...[
        'inciso',
        'láminas?',
        'línea',
        'módulos?',
        'nivel',
        'número',
        'opción',
        'páginas?',
        'paso',
        'persona',
      ],
      ...['preguntas?', 'ronda', 'sesi(?:ón|ones)', 'tabla', 'versión'],
    ),
    { pattern: /([¿¡«]) /g, bound: `$1${NO_BREAK}` },
    { pattern: / (?=»)/g, bound: NO_BREAK },
  ],
  fr: [
    { pattern: /((?:art|n°|pp?|chap|fig|MM?|Mme|Dr)\.?) (?=\d)/gu, bound: `$1${NO_BREAK}` },
    numbered(
      ...['annexe', 'articles?', 'cas', 'chapitre', 'décret', 'diapositives?', 'étape', 'figure', 'groupe'],
      ...['jour', 'ligne', 'modules?', 'niveau', 'numéro', 'option', 'pages?', 'personne', 'questions?'],
      ...['séances?', 'sessions?', 'tableau', 'tour', 'version'],
    ),
    { pattern: / (?=[;:!?»])/g, bound: NO_BREAK },
    { pattern: /« /g, bound: `«${NO_BREAK}` },
  ],
  en: [
    numbered(
      ...['annex', 'articles?', 'case', 'chapter', 'day', 'decree', 'figure', 'group', 'level', 'line'],
      ...['modules?', 'number', 'option', 'pages?', 'person', 'questions?', 'round', 'sessions?', 'slides?'],
      ...['stage', 'step', 'table', 'version'],
    ),
    {
      pattern: /(?<![\p{L}])((?:arts?|nos?|pp?|chap|fig|Dr|Mrs?|Ms)\.) (?=[\p{L}\d])/giu,
      bound: `$1${NO_BREAK}`,
    },
  ],
};

interface Binder {
  /** Any of the patterns: most texts have none of them, and are asked once. */
  readonly any: RegExp;
  readonly bindings: readonly Binding[];
}

function createBinder(own: readonly Binding[]): Binder {
  const bindings = [...EVERYWHERE, ...own];
  return { any: new RegExp(bindings.map(({ pattern }) => pattern.source).join('|'), 'iu'), bindings };
}

const BINDERS: ReadonlyMap<string, Binder> = new Map(
  Object.entries(BY_LANGUAGE).map(([language, own]) => [language, createBinder(own)]),
);
const PLAIN = createBinder([]);

/** The text with its spaces made unbreakable where a line must not end: `art. 219`, `10 %`, `« oui »`. */
export function bindSpaces(text: string, language: string): string {
  const { any, bindings } = BINDERS.get(language.split('-')[0] ?? '') ?? PLAIN;
  if (!any.test(text)) return text;
  return bindings.reduce((bound, { pattern, bound: joined }) => bound.replace(pattern, joined), text);
}

/**
 * In a title, whose lines are short: no line begins with a number, nor ends with a word of one letter: `Taller de redacción 3:`
 * stays together, and so does `y cerrar`.
 */
const IN_TITLES = /(?<=\p{L}[)»”]?) (?=\d{1,4}(?:[\s:.,;)»]|$))|(?<=(?:^|\s)\p{Ll}) (?=\S)/gu;

export function bindTitle(text: string): string {
  return text.replace(IN_TITLES, NO_BREAK);
}
