import type { Finding } from '../model/diagnostic.ts';
import type { Kit } from '../model/kit.ts';
import type { Issue, Rule, RuleContext } from '../model/rule.ts';
import { type KitSlice, slicesOf } from './kit-slices.ts';

/** What rules said of one file, and all that they could read when they did. */
interface Known {
  readonly parts: readonly unknown[];
  readonly issues: Map<Rule, readonly Issue[]>;
}

/** By the lines of a file, which are another object as soon as anything in the file is another. */
const knownOf = new WeakMap<readonly string[], Known>();

function knownFor(parts: KitSlice['parts']): Known['issues'] {
  const [lines] = parts;
  const before = knownOf.get(lines);
  if (before?.parts.every((part, index) => part === parts[index])) return before.issues;
  const issues = new Map<Rule, readonly Issue[]>();
  knownOf.set(lines, { parts, issues });
  return issues;
}

/** A module is looked at beside each of its sessions, but what it says is told once. */
function judge({ path, kit }: KitSlice, rule: Rule, context: RuleContext): readonly Issue[] {
  return [...(rule.check?.(kit, context) ?? [])].filter(({ place }) => place.path === path);
}

/**
 * What rules that judge file by file say of all files of a kit. Of a file that is the same as when it was last asked about, with
 * the same `kit.yaml` and lists, it is known. They are told no day, and not whether this is a release.
 */
export function checkFiles(
  kit: Kit,
  rules: readonly Rule[],
  lists: RuleContext['lists'],
): readonly Finding[] {
  const context: RuleContext = { today: undefined, lists, isRelease: false };
  return slicesOf(kit).flatMap((slice) => {
    const known = knownFor([...slice.parts, lists]);
    return rules.flatMap((rule) => {
      const issues = known.get(rule) ?? judge(slice, rule, context);
      known.set(rule, issues);
      return issues.map((found): Finding => ({ rule: rule.id, ...found }));
    });
  });
}
