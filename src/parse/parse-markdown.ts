import type { Block } from '../model/content.ts';
import type { Finding } from '../model/diagnostic.ts';
import { checkComplexity } from './check-complexity.ts';
import { checkFences } from './check-fences.ts';
import { convertBlocks } from './convert-blocks.ts';
import { collectDefinitions } from './markdown-context.ts';
import { parseTree } from './markdown-processor.ts';

export interface ParsedMarkdown {
  readonly body: readonly Block[];
  readonly findings: readonly Finding[];
}

/** CommonMark with GFM and directives. `firstLine` is the line of the file on which the text begins. */
export function parseMarkdown(path: string, text: string, firstLine: number): ParsedMarkdown {
  const lines = text.split('\n');
  const complex = checkComplexity(path, lines, firstLine);
  if (complex.length > 0) return { body: [], findings: complex };
  const root = parseTree(text);
  const findings: Finding[] = [...checkFences(path, lines, firstLine)];
  const body = convertBlocks(root.children, {
    path,
    text,
    linesBefore: firstLine - 1,
    ...collectDefinitions(root),
    openNotes: [],
    report: (finding) => findings.push(finding),
  });
  return { body, findings };
}
