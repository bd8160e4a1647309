import type { Ignore } from '../model/parsed.ts';

/** YAML has comments of its own: `# relevo-ignore rule: why`. */
const YAML_COMMENT = /#\s*relevo-ignore\s+([\w-]*)\s*(?::\s*(.*?))?\s*$/;
const COMMENT = /<!--\s*relevo-ignore\s+([\w-]*)\s*(?::\s*([^>]*?))?\s*-->/;

/** Every `<!-- relevo-ignore rule: why -->`, in YAML `# relevo-ignore rule: why`. It speaks of the next line that is not blank. */
export function findIgnores(path: string, lines: readonly string[]): readonly Ignore[] {
  const isData = /\.ya?ml$/.test(path);
  return lines.flatMap((text, index) => {
    const found = COMMENT.exec(text) ?? (isData ? YAML_COMMENT.exec(text) : null);
    if (!found) return [];
    const ahead = lines.findIndex((line, at) => at > index && line.trim() !== '');
    const start = { line: index + 1, column: found.index + 1 };
    const end = { line: index + 1, column: found.index + found[0].length + 1 };
    const line = ahead === -1 ? index + 1 : ahead + 1;
    return [{ rule: found[1] ?? '', reason: (found[2] ?? '').trim(), place: { path, start, end }, line }];
  });
}
