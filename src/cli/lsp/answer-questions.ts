import { completionsAt } from '../../editor/complete.ts';
import { definitionAt } from '../../editor/define.ts';
import { fixAllIn, fixesIn } from '../../editor/fixes.ts';
import { hoverAt } from '../../editor/hover.ts';
import { outlineOf } from '../../editor/outline.ts';
import { RULES } from '../../validate/registry.ts';
import type { Served } from './served.ts';
import { actionOf, completionOf, fixAllOf, locationOf, pointOf, rangeOf, symbolOf } from './to-protocol.ts';

/** Kinds are a tree: `source` asks for `source.fixAll` too. Who names none asks for all. */
function isWanted(kind: string | undefined, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((wanted) => `${kind}.`.startsWith(`${wanted}.`));
}

/** Answers what an editor asks about a point of an open document. A document outside every kit gets no answer. */
export function answerQuestions({ connection, workspace, tongue, pageOf }: Served): void {
  connection.onCompletion(async ({ textDocument, position }) => {
    const found = await workspace.locate(textDocument.uri);
    if (!found) return null;
    const { editor } = await tongue();
    const asked = { kit: found.session.lastKit(), words: editor };
    return completionsAt(found.text, pointOf(position), asked).map(completionOf);
  });
  connection.onHover(async ({ textDocument, position }) => {
    const found = await workspace.locate(textDocument.uri);
    if (!found) return null;
    const { editor: words, language } = await tongue();
    const { session, text } = found;
    const asked = { kit: session.lastKit(), diagnostics: session.diagnose(), rules: RULES, words, language };
    const hover = hoverAt(text, pointOf(position), asked);
    return hover
      ? { contents: { kind: 'markdown', value: hover.markdown }, range: rangeOf(hover.place) }
      : null;
  });
  connection.onDefinition(async ({ textDocument, position }) => {
    const found = await workspace.locate(textDocument.uri);
    if (!found) return null;
    const place = definitionAt(found.text, pointOf(position), found.session.lastKit());
    return place ? locationOf(found.session.root, place) : null;
  });
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const found = await workspace.locate(textDocument.uri);
    if (!found) return null;
    const { editor } = await tongue();
    return outlineOf(found.session.kit(), found.text.path, editor).map(symbolOf);
  });
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const found = await workspace.locate(textDocument.uri);
    if (!found) return null;
    const { editor, rules } = await tongue();
    const { session, text } = found;
    const lines = { from: range.start.line + 1, to: range.end.line + 1 };
    const asked = { diagnostics: session.diagnose(), rules: RULES, words: editor };
    const said = { root: session.root, words: rules, pageOf };
    const all = fixAllIn(text, asked);
    return [
      ...fixesIn(text, lines, asked).map((fix) => actionOf(fix, said)),
      ...(all ? [fixAllOf(all, session.root)] : []),
    ].filter(({ kind }) => isWanted(kind, context.only));
  });
}
