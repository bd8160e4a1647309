import { sum } from '../lib/sum.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Words } from '../model/strings.ts';

/** What was made of one edition. */
export interface SummedEdition {
  readonly audience: string;
  readonly language: string;
  readonly role: string;
  readonly documents: number;
  readonly pages: number;
  /** Of its sessions, through the whole programme. */
  readonly minutes: number;
}

/** What became of one kit. */
export interface SummedKit {
  readonly kit: string;
  readonly version: string;
  /** None where errors kept the kit from being built. */
  readonly editions: readonly SummedEdition[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A cell of a table in GitHub's Markdown. */
function cell(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|~]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.map((each) => cell(String(each))).join(' | ')} |`;
}

function table(
  heads: readonly string[],
  numbers: number,
  rows: readonly (readonly (string | number)[])[],
): string {
  const rule = heads.map((_, at) => (at < heads.length - numbers ? '---' : '--:'));
  return [row(heads), `|${rule.join('|')}|`, ...rows.map(row)].join('\n');
}

function editionsTable(editions: readonly SummedEdition[], words: Words): string {
  if (editions.length === 0) return words('nothing');
  const heads = ['audience', 'language', 'role', 'documents', 'pages', 'minutes'].map((key) =>
    words(`head.${key}`),
  );
  const rows = editions.map(({ audience, language, role, documents, pages, minutes }) => [
    ...[audience, language, words(`role.${role}`)],
    ...[documents, pages, minutes],
  ]);
  const total = [
    ...[words('total'), '', ''],
    ...[sum(editions.map(({ documents }) => documents)), sum(editions.map(({ pages }) => pages)), ''],
  ];
  return table(heads, 3, [...rows, total]);
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings by rule, the gravest first. */
function findingsTable(diagnostics: readonly Diagnostic[], words: Words): string {
  if (diagnostics.length === 0) return words('no-findings');
  const counts = new Map<string, number>();
  for (const { rule, severity } of diagnostics) {
    const key = `${SEVERITIES.indexOf(severity)} ${rule}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => {
      const [severity = '0', rule = ''] = key.split(' ');
      return [words(`severity.${SEVERITIES[Number(severity)]}`), rule, count];
    });
  return table(
    ['severity', 'rule', 'count'].map((key) => words(`head.${key}`)),
    1,
    rows,
  );
}

/** What a run made and found, in Markdown, as services show it beside a job. */
export function buildSummary(kits: readonly SummedKit[], words: Words): string {
  const parts = kits.flatMap(({ kit, version, editions, diagnostics }) => [
    `## ${cell(`${kit} ${version}`.trim())}`,
    editionsTable(editions, words),
    `### ${words('findings')}`,
    findingsTable(diagnostics, words),
  ]);
  return `${parts.join('\n\n')}\n`;
}
