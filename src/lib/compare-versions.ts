import { compareText } from './compare.ts';

const NUMBER = /^\d+$/;

/** Numbers by their value, before words; words by code unit (Semantic Versioning 2.0.0, 11.4). */
function compareParts(a: string, b: string): number {
  const [isNumber, isOther] = [NUMBER.test(a), NUMBER.test(b)];
  if (isNumber && isOther) return Number(a) - Number(b);
  if (isNumber !== isOther) return isNumber ? -1 : 1;
  return compareText(a, b);
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (const [at, part] of a.entries()) {
    const other = b[at];
    const order = other === undefined ? 1 : compareParts(part, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function split(version: string): { readonly core: readonly string[]; readonly draft: string } {
  const at = version.indexOf('-');
  const core = at === -1 ? version : version.slice(0, at);
  return { core: core.split('.'), draft: at === -1 ? '' : version.slice(at + 1) };
}

/** The order of two versions, `1.0.0` or `1.0.0-rc.1`, negative when `a` comes first (Semantic Versioning 2.0.0, 11). */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [split(a), split(b)];
  const order = compareLists(one.core, other.core);
  if (order !== 0) return order;
  // A draft comes before what it is a draft of.
  if (one.draft === '' || other.draft === '') return compareText(other.draft, one.draft);
  return compareLists(one.draft.split('.'), other.draft.split('.'));
}
