import type { Block } from '../model/content.ts';
import { FRONT } from '../model/translation/page-parts.ts';
import { sectionsOf } from '../model/translation/sections.ts';

/** A stretch of a page's lines. Together they are the page, but for empty lines between them. */
export interface Segment {
  /** `front`, the key of a section, or `[label]` for a footnote or an address. */
  readonly key: string;
  /** From 0, in order. */
  readonly lines: readonly number[];
}

const DEFINITION = /^ {0,3}(\[[^\]]+\]):/;

/** Lines that belong to a definition that begins on the line before: indented ones, and those that follow at once. */
function definitionEnd(lines: readonly string[], from: number): number {
  let end = from + 1;
  while (end < lines.length) {
    const [line = '', next = ''] = [lines[end], lines[end + 1]];
    const goesOn = line.trim() === '' ? /^(?: {2,}|\t)\S/.test(next) : !DEFINITION.test(line);
    if (!goesOn) break;
    end += 1;
  }
  return end;
}

function frontEnd(lines: readonly string[]): number {
  const end = lines.findIndex((line, at) => at > 0 && /^---\s*$/.test(line));
  return end === -1 ? 0 : end + 1;
}

function range(from: number, until: number): number[] {
  return Array.from({ length: Math.max(0, until - from) }, (_, at) => from + at);
}

function definitionsIn(lines: readonly string[], free: ReadonlySet<number>): readonly Segment[] {
  const found: Segment[] = [];
  let at = 0;
  while (at < lines.length) {
    const label = free.has(at) ? DEFINITION.exec(lines[at] ?? '')?.[1] : undefined;
    const end = label === undefined ? at + 1 : definitionEnd(lines, at);
    if (label !== undefined)
      found.push({ key: label.toLowerCase(), lines: range(at, end).filter((each) => free.has(each)) });
    at = end;
  }
  return found;
}

/** A page cut where its parts are cut. Comments before a part go with it. */
export function segmentsOf(lines: readonly string[], body: readonly Block[]): readonly Segment[] {
  const bodyStart = frontEnd(lines);
  const covered = new Set(body.flatMap(({ place }) => range(place.start.line - 1, place.end.line)));
  const free = new Set(range(bodyStart, lines.length).filter((at) => !covered.has(at)));
  const definitions = definitionsIn(lines, free);
  const defined = new Set(definitions.flatMap((segment) => segment.lines));
  let from = bodyStart;
  const sections = sectionsOf(body).map(({ key, blocks }): Segment => {
    const end = blocks.at(-1)?.place.end.line ?? from;
    const own = range(from, end).filter((at) => !defined.has(at));
    while (lines[own[0] ?? -1]?.trim() === '') own.shift();
    from = Math.max(from, end);
    return { key, lines: own };
  });
  const rest = range(from, lines.length).filter((at) => !defined.has(at) && lines[at]?.trim() !== '');
  const tail = rest.length > 0 ? [{ key: 'tail', lines: rest }] : [];
  const front = { key: FRONT, lines: range(0, bodyStart) };
  const inBody = [...sections, ...definitions, ...tail];
  return [front, ...inBody.sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0))];
}
