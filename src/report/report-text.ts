import type { Diagnostic, Phrase, Severity } from '../model/diagnostic.ts';
import { orderDiagnostics } from '../model/order-diagnostics.ts';
import type { Place } from '../model/place.ts';
import type { Words } from '../model/strings.ts';
import { excerptOf } from './excerpt.ts';
import { createPaint, type Paint } from './paint.ts';
import { showText } from './show-text.ts';

export interface ReportOptions {
  /** Of the area `rules`. */
  readonly words: Words;
  /** Lines of the kit's text files by path. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
  /** May the text hold colours of a terminal? */
  readonly color: boolean;
  /** What comes before every path, with its slash: the kit's folder, as the user named it. */
  readonly root: string;
}

interface Setting extends ReportOptions {
  readonly paint: Paint;
}

const COUNTED: readonly (readonly [Severity, string])[] = [
  ['error', 'report.errors'],
  ['warning', 'report.warnings'],
  ['info', 'report.notices'],
];

function say({ words }: Setting, { key, values }: Phrase): string {
  return showText(words(key, values));
}

function whereOf({ root }: Setting, { path, start }: Place): string {
  return showText(`${root}${path}:${start.line}:${start.column}`);
}

function excerptLines(place: Place, ink: Severity, { lines, paint }: Setting): readonly string[] {
  const excerpt = excerptOf(place, lines.get(place.path));
  if (!excerpt) return [];
  const number = String(place.start.line);
  const gutter = (text: string): string => paint('faint', `  ${text.padStart(number.length)} │`);
  return [
    `${gutter(number)} ${excerpt.text}`.trimEnd(),
    `${gutter('')} ${excerpt.marks.replace(/\^+/, (marks) => paint(ink, marks))}`,
  ];
}

function relatedLines({ related = [] }: Diagnostic, setting: Setting): readonly string[] {
  return related.flatMap(({ place, message }) => [
    `  ${say(setting, message)} ${setting.paint('faint', whereOf(setting, place))}`,
    ...excerptLines(place, 'info', setting),
  ]);
}

function diagnosticText(diagnostic: Diagnostic, setting: Setting): string {
  const { rule, severity, place, message, hint } = diagnostic;
  const { words, paint } = setting;
  const head = [
    paint('strong', whereOf(setting, place)),
    paint(severity, words(`report.severity.${severity}`)),
    paint('faint', rule),
  ];
  const advice = hint ? [`  ${paint('strong', words('report.hint'))} ${say(setting, hint)}`] : [];
  return [
    head.join(' '),
    `  ${say(setting, message)}`,
    ...excerptLines(place, severity, setting),
    ...relatedLines(diagnostic, setting),
    ...advice,
  ].join('\n');
}

function totalText(diagnostics: readonly Diagnostic[], { words }: Setting): string {
  const counts = COUNTED.flatMap(([severity, key]) => {
    const n = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return n === 0 ? [] : [words(key, { n })];
  });
  return words('report.total', { counts: counts.join(', ') });
}

/**
 * Findings in words, file by file, each with the author's line and what to do. The order in which they are given does
 * not matter. Empty when there are none.
 */
export function reportText(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  if (diagnostics.length === 0) return '';
  const setting: Setting = { ...options, paint: createPaint(options.color) };
  const ordered = orderDiagnostics(diagnostics);
  const texts = ordered.map((diagnostic) => diagnosticText(diagnostic, setting));
  return `${texts.join('\n\n')}\n\n${totalText(ordered, setting)}\n`;
}
