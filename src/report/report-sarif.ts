import { compareText } from '../lib/compare.ts';
import { encodePath } from '../lib/encode-path.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { orderDiagnostics } from '../model/order-diagnostics.ts';
import type { Place } from '../model/place.ts';
import { docsLanguage, type Rule } from '../model/rule.ts';
import type { Words } from '../model/strings.ts';
import { explainRule } from './explain-rule.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** Which folder that is, the reader of the report knows: that of the repository. */
const BASE = '%SRCROOT%';
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** The findings of one kit. `root` is what comes before every path, with its slash: the kit's folder below the repository's. */
export interface SarifKit {
  readonly root: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface SarifOptions {
  readonly words: Words;
  /** Of the words, `es`. */
  readonly language: string;
  /** Of the tool, `0.1.0`. */
  readonly version: string;
  readonly rules: readonly Rule[];
}

function locationOf({ path, start, end }: Place, root: string): object {
  const isWholeFile = start.line === 1 && start.column === 1 && end.line === 1 && end.column === 1;
  const region = isWholeFile
    ? { startLine: 1 }
    : { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  return {
    physicalLocation: { artifactLocation: { uri: encodePath(root + path), uriBaseId: BASE }, region },
  };
}

function resultOf(
  { rule, severity, place, message, hint, related = [] }: Diagnostic,
  { words, root, index }: { words: Words; root: string; index: number },
): object {
  const text = words(message.key, message.values);
  const advice = hint && words(hint.key, hint.values);
  return {
    ruleId: rule,
    ruleIndex: index,
    level: LEVELS[severity],
    // The format has no place for a hint, and its readers show the message alone.
    message: { text: advice === undefined ? text : `${text}\n${advice}` },
    locations: [locationOf(place, root)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((each, id) => ({
            id,
            message: { text: words(each.message.key, each.message.values) },
            ...locationOf(each.place, root),
          })),
        }),
    properties: { key: message.key, ...(advice === undefined ? {} : { hint: advice }) },
  };
}

function descriptorOf(rule: Rule, language: string): object {
  const { id, severity, docs } = rule;
  const { what, why, fix } = docs[docsLanguage(language)];
  return {
    id,
    shortDescription: { text: what },
    fullDescription: { text: why },
    help: { text: `${what}\n\n${why}\n\n${fix}`, markdown: explainRule(rule, language) },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

/** Findings of several kits as one SARIF 2.1.0 log, with what is to know of the rules that found something. */
export function reportSarif(kits: readonly SarifKit[], options: SarifOptions): object {
  const { words, language, version, rules } = options;
  const found = new Set(kits.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule)));
  const named = rules.filter(({ id }) => found.has(id)).sort((a, b) => compareText(a.id, b.id));
  const index = new Map(named.map(({ id }, at) => [id, at]));
  const results = kits.flatMap(({ root, diagnostics }) =>
    orderDiagnostics(diagnostics).map((each) =>
      resultOf(each, { words, root, index: index.get(each.rule) ?? -1 }),
    ),
  );
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'relevo', version, rules: named.map((rule) => descriptorOf(rule, language)) },
        },
        language,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [BASE]: { description: { text: 'The folder of the repository' } } },
        results,
      },
    ],
  };
}
