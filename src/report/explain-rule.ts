import { compareText } from '../lib/compare.ts';
import { type DocsLanguage, docsLanguage, type Rule, type RuleExample } from '../model/rule.ts';
import { showText } from './show-text.ts';

/** Longest line and most lines of an example that are shown. */
const LONGEST_LINE = 110;
const MOST_LINES = 30;

const HEADINGS = {
  es: {
    why: 'Por qué importa',
    fix: 'Qué hacer',
    good: 'Así está bien',
    bad: 'Así no',
    session: 'En una sesión:',
    reading: 'Se encuentra al leer los archivos; no se puede silenciar.',
    checking: 'Se encuentra al revisar el kit.',
    'laying-out': 'Se encuentra al componer las páginas.',
    bundling: 'Se encuentra al hacer los paquetes.',
    error: 'Es un error: el kit no se imprime hasta corregirlo.',
    warning: 'Es una advertencia: el kit se imprime.',
    info: 'Es un aviso.',
  },
  en: {
    why: 'Why it matters',
    fix: 'What to do',
    good: 'This is right',
    bad: 'This is not',
    session: 'In a session:',
    reading: 'Found while reading the files; it cannot be silenced.',
    checking: 'Found while checking the kit.',
    'laying-out': 'Found while laying out the pages.',
    bundling: 'Found while bundles are made.',
    error: 'It is an error: the kit is not printed until it is corrected.',
    warning: 'It is a warning: the kit is printed.',
    info: 'It is a notice.',
  },
  fr: {
    why: 'Pourquoi cela compte',
    fix: 'Que faire',
    good: 'Ainsi, c’est bien',
    bad: 'Pas ainsi',
    session: 'Dans une séance :',
    reading: 'Se trouve à la lecture des fichiers ; ne peut être mis sous silence.',
    checking: 'Se trouve à l’examen du kit.',
    'laying-out': 'Se trouve à la mise en page.',
    bundling: 'Se trouve en faisant les paquets.',
    error: 'C’est une erreur : le kit ne s’imprime pas avant d’être corrigé.',
    warning: 'C’est un avertissement : le kit s’imprime.',
    info: 'C’est une remarque.',
  },
} as const satisfies Record<DocsLanguage, object>;

type Headings = (typeof HEADINGS)[keyof typeof HEADINGS];

function shortened(text: string): string {
  const lines = text.trimEnd().split('\n');
  const kept = lines.slice(0, MOST_LINES).map((line) => {
    const shown = showText(line);
    return shown.length > LONGEST_LINE ? `${shown.slice(0, LONGEST_LINE)}…` : shown;
  });
  return [...kept, ...(lines.length > MOST_LINES ? ['…'] : [])].join('\n');
}

/** A code block whose fence is longer than any inside it. */
function codeBlock(text: string, path: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const name = path.split('.').at(-1) === 'md' ? 'markdown' : (path.split('.').at(-1) ?? '');
  return `${fence}${name}\n${shortened(text)}\n${fence}`;
}

function exampleText({ session, files = {} }: RuleExample, headings: Headings): string {
  const parts = Object.entries(files).map(([path, text]) => `\`${path}\`:\n\n${codeBlock(text, path)}`);
  if (session !== undefined) parts.push(`${headings.session}\n\n${codeBlock(session, 'session.md')}`);
  return parts.join('\n\n');
}

function examplesText(title: string, examples: readonly RuleExample[], headings: Headings): string {
  return [`## ${title}`, ...examples.map((example) => exampleText(example, headings))].join('\n\n');
}

/** A rule in Markdown: what it finds, why that matters, what to do, and examples; English where rules do not speak the language. */
export function explainRule({ id, severity, found, docs, examples }: Rule, language: string): string {
  const tongue = docsLanguage(language);
  const headings = HEADINGS[tongue];
  const { what, why, fix } = docs[tongue];
  return [
    `# ${id}`,
    what,
    `${headings[severity]} ${headings[found]}`,
    `## ${headings.why}`,
    why,
    `## ${headings.fix}`,
    fix,
    examplesText(headings.bad, examples.bad, headings),
    examplesText(headings.good, examples.good, headings),
  ].join('\n\n');
}

export interface RulePage {
  /** Below the folder of the pages. */
  readonly path: string;
  readonly text: string;
}

function indexText(rules: readonly Rule[]): string {
  const rows = rules.map(({ id, severity, docs }) => `| [${id}](${id}.md) | ${severity} | ${docs.en.what} |`);
  return `# Rules\n\nWritten by \`relevo explain --output docs/rules\` from the rules themselves.\n\n| rule | severity | finds |\n|---|---|---|\n${rows.join('\n')}\n`;
}

/** One page a rule in English, and an index. */
export function rulePages(rules: readonly Rule[]): readonly RulePage[] {
  const sorted = [...rules].sort((a, b) => compareText(a.id, b.id));
  return [
    { path: 'index.md', text: indexText(sorted) },
    ...sorted.map((rule) => ({ path: `${rule.id}.md`, text: `${explainRule(rule, 'en')}\n` })),
  ];
}
