import type {
  Diagnostic as ClientDiagnostic,
  CodeAction,
  CompletionItem,
  DocumentSymbol,
  Location,
  Range,
} from 'vscode-languageserver/node';
import { CompletionItemKind, DiagnosticSeverity, SymbolKind } from 'vscode-languageserver/node';
import type { Completion } from '../../editor/complete.ts';
import type { Fix } from '../../editor/fixes.ts';
import type { Symbol as KitSymbol } from '../../editor/outline.ts';
import type { Diagnostic, Phrase } from '../../model/diagnostic.ts';
import type { Place, Point } from '../../model/place.ts';
import type { Words } from '../../model/strings.ts';
import { uriOf } from './kit-files.ts';

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

const COMPLETED = {
  block: CompletionItemKind.Class,
  attribute: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  name: CompletionItemKind.Reference,
} as const;

const SYMBOLS: Readonly<Record<string, SymbolKind>> = {
  activity: SymbolKind.Event,
  question: SymbolKind.Field,
  slide: SymbolKind.File,
};

/** Ours count from 1, theirs from 0; both in UTF-16 units. */
export function pointOf({ line, character }: { readonly line: number; readonly character: number }): Point {
  return { line: line + 1, column: character + 1 };
}

export function rangeOf({ start, end }: Omit<Place, 'path'>): Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}

export function locationOf(root: string, place: Place): Location {
  return { uri: uriOf(root, place.path), range: rangeOf(place) };
}

interface Said {
  readonly root: string;
  /** Of the area `rules`. */
  readonly words: Words;
  /** Address of a rule's page. */
  readonly pageOf: (rule: string) => string;
}

export function diagnosticOf(diagnostic: Diagnostic, { root, words, pageOf }: Said): ClientDiagnostic {
  const { rule, severity, place, message, hint, related = [] } = diagnostic;
  const say = ({ key, values }: Phrase): string => words(key, values);
  return {
    range: rangeOf(place),
    severity: SEVERITY[severity],
    code: rule,
    codeDescription: { href: pageOf(rule) },
    source: 'relevo',
    message: hint ? `${say(message)}\n${say(hint)}` : say(message),
    relatedInformation: related.map((each) => ({
      location: locationOf(root, each.place),
      message: say(each.message),
    })),
  };
}

export function completionOf(
  { label, text, place, kind, detail }: Completion,
  index: number,
): CompletionItem {
  return {
    label,
    kind: COMPLETED[kind],
    detail,
    // The kit's own order: that of the programme, of the glossary.
    sortText: String(index).padStart(5, '0'),
    filterText: label,
    textEdit: { range: rangeOf(place), newText: text },
  };
}

export function symbolOf({ name, detail, block, place, opening, children }: KitSymbol): DocumentSymbol {
  return {
    name,
    detail,
    kind: SYMBOLS[block] ?? SymbolKind.Struct,
    range: rangeOf(place),
    selectionRange: rangeOf(opening),
    children: children.map(symbolOf),
  };
}

/** Every mendable finding of a file at once, as editors run it when they save. */
export const FIX_ALL = 'source.fixAll.relevo';

/** `edits` are all in one file, and there is at least one. */
function editOf(edits: Fix['edits'], root: string): CodeAction['edit'] {
  const changes = edits.map(({ place, text }) => ({ range: rangeOf(place), newText: text }));
  return { changes: { [uriOf(root, edits[0]?.place.path ?? '')]: changes } };
}

export function actionOf({ title, diagnostic, edits, isPreferred }: Fix, said: Said): CodeAction {
  const diagnostics = [diagnosticOf(diagnostic, said)];
  const edit = editOf(edits, said.root);
  return { title, kind: 'quickfix', isPreferred, diagnostics, ...(edit && { edit }) };
}

export function fixAllOf({ title, edits }: Pick<Fix, 'title' | 'edits'>, root: string): CodeAction {
  const edit = editOf(edits, root);
  return { title, kind: FIX_ALL, ...(edit && { edit }) };
}
