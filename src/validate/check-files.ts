import type { Finding } from '../model/diagnostic.ts';
import type { Kit } from '../model/kit.ts';
import type { Issue, Rule, RuleContext } from '../model/rule.ts';
import { narrowKit, type Readable, readablesOf } from './narrow-kit.ts';

/** What rules said of one file, and all that they could read when they did. */
interface Known {
  readonly read: readonly unknown[];
  readonly issues: Map<Rule, readonly Issue[]>;
}

/** By the lines of a file, which are another object as soon as anything in the file is another. */
const knownOf = new WeakMap<readonly string[], Known>();

function knownFor(read: Readable): Known['issues'] {
  const [lines] = read;
  const before = knownOf.get(lines);
  if (before?.read.every((part, index) => part === read[index])) return before.issues;
  const issues = new Map<Rule, readonly Issue[]>();
  knownOf.set(lines, { read, issues });
  return issues;
}

function byPath(issues: Iterable<Issue>): ReadonlyMap<string, readonly Issue[]> {
  const found = new Map<string, Issue[]>();
  for (const each of issues) {
    const { path } = each.place;
    const own = found.get(path) ?? [];
    found.set(path, own);
    own.push(each);
  }
  return found;
}

/**
 * What rules that judge file by file say of all files of a kit. Of a file that is the same as when they were last asked, with
 * the same `kit.yaml` and lists, it is known. They are told no day, and not whether this is a release.
 */
export function checkFiles(
  kit: Kit,
  rules: readonly Rule[],
  lists: RuleContext['lists'],
): readonly Finding[] {
  const context: RuleContext = { today: undefined, lists, isRelease: false };
  const files = [...readablesOf(kit)].map(([path, read]) => ({ path, known: knownFor([...read, lists]) }));
  const asked = files.filter(({ known }) => rules.some((rule) => !known.has(rule)));
  const narrow = narrowKit(kit, new Set(asked.map(({ path }) => path)));
  for (const rule of asked.length > 0 ? rules : []) {
    const issues = byPath(rule.check?.(narrow, context) ?? []);
    // What is said of other files is not asked here: of the module whose session changed, of `kit.yaml`.
    for (const { path, known } of asked) known.set(rule, issues.get(path) ?? []);
  }
  return files.flatMap(({ known }) =>
    rules.flatMap((rule) => (known.get(rule) ?? []).map((found): Finding => ({ rule: rule.id, ...found }))),
  );
}
