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

const BY_LANGUAGE: Readonly<Record<string, readonly Binding[]>> = {
  es: [
    {
      pattern:
        /(?<![\p{L}])((?:arts?|núms?|n\.º|págs?|pp?|caps?|incs?|Dra?|Sra?|Lic|Ing|Abog|ej|fig|vol)\.) (?=[\p{L}\d])/giu,
      bound: `$1${NO_BREAK}`,
    },
    { pattern: /([¿¡«]) /g, bound: `$1${NO_BREAK}` },
    { pattern: / (?=»)/g, bound: NO_BREAK },
  ],
  fr: [
    { pattern: /((?:art|n°|pp?|chap|fig|MM?|Mme|Dr)\.?) (?=\d)/gu, bound: `$1${NO_BREAK}` },
    { pattern: / (?=[;:!?»])/g, bound: NO_BREAK },
    { pattern: /« /g, bound: `«${NO_BREAK}` },
  ],
  en: [
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
