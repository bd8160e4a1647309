import type { Finding } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';

interface Fence {
  readonly name: string;
  readonly colons: number;
  readonly line: number;
}

const OPENING = /^(\s*(?:>\s?|[-*+]\s+|\d+[.)]\s+)*)(:{3,})\s*([A-Za-z][\w-]*)/;
const CLOSING = /^\s*(?:>\s?)*(:{3,})\s*$/;
const CODE_FENCE = /^\s*(?:>\s?)*(`{3,}|~{3,})/;

/** Lines of code blocks are no fences, whatever they hold. */
function withoutCode(lines: readonly string[]): readonly string[] {
  let fence = '';
  return lines.map((line) => {
    const mark = CODE_FENCE.exec(line)?.[1];
    if (fence === '' && mark !== undefined) {
      fence = mark;
      return '';
    }
    if (fence === '') return line;
    if (mark?.startsWith(fence)) fence = '';
    return '';
  });
}

interface Fences {
  readonly path: string;
  readonly firstLine: number;
  readonly open: Fence[];
  readonly findings: Finding[];
}

function lineAt({ path, firstLine }: Fences, line: number, length: number): Place {
  const number = line + firstLine;
  return { path, start: { line: number, column: 1 }, end: { line: number, column: length + 1 } };
}

function report(
  fences: Fences,
  variant: string,
  { at, other }: { at: Fence; other?: Fence | undefined },
): void {
  const key = `fence-mismatch.${variant}`;
  const values = { block: at.name, other: other?.name ?? '', colons: ':'.repeat(at.colons) };
  const related = other
    ? [
        {
          place: lineAt(fences, other.line, other.colons + other.name.length),
          message: { key: `${key}.other`, values },
        },
      ]
    : [];
  const place = lineAt(fences, at.line, at.colons + at.name.length);
  fences.findings.push({
    rule: 'fence-mismatch',
    place,
    message: { key, values },
    hint: { key: `${key}.hint`, values },
    related,
  });
}

function open(fences: Fences, fence: Fence): void {
  const outer = fences.open.at(-1);
  // Of two alike, one after the other, the first was left open; nobody meant the second to be inside it.
  if (outer && fence.colons === outer.colons && fence.name === outer.name)
    report(fences, 'unclosed', { at: outer });
  else if (outer && fence.colons >= outer.colons)
    report(fences, 'inner-too-long', { at: fence, other: outer });
  fences.open.push(fence);
}

function close(fences: Fences, colons: number, line: number): void {
  const inner = fences.open.at(-1);
  if (!inner) {
    report(fences, 'stray', { at: { name: '', colons, line } });
    return;
  }
  if (colons < inner.colons) {
    report(fences, 'too-short', { at: { name: inner.name, colons, line }, other: inner });
    return;
  }
  if (colons > inner.colons && fences.open.some((fence) => fence.colons === colons)) {
    report(fences, 'wrong-block', { at: { name: inner.name, colons, line }, other: inner });
    while (fences.open.length > 0 && fences.open.at(-1)?.colons !== colons) fences.open.pop();
  }
  fences.open.pop();
}

/**
 * Fences whose colons do not say which block they close: Markdown would close another block than the author meant. Each
 * finding shows both lines.
 */
export function checkFences(path: string, lines: readonly string[], firstLine: number): readonly Finding[] {
  const fences: Fences = { path, firstLine, open: [], findings: [] };
  for (const [line, text] of withoutCode(lines).entries()) {
    const opening = OPENING.exec(text);
    const closing = CLOSING.exec(text);
    if (opening) open(fences, { name: opening[3] ?? '', colons: opening[2]?.length ?? 3, line });
    else if (closing) close(fences, closing[1]?.length ?? 3, line);
  }
  for (const fence of fences.open) report(fences, 'unclosed', { at: fence });
  // After the first mistake every later fence closes something else: more findings would only confuse.
  return fences.findings.slice(0, 1);
}
