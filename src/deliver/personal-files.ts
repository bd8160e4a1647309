import type { Delivery } from '../model/delivery.ts';
import type { FolderEntry } from '../model/host.ts';

/** What this program reads and writes of people in the folder of a delivery. */
const LISTS = ['roster', 'attendance', 'scores', 'observations'];
const LIST_ENDINGS = ['csv', 'xlsx'];
const PAPER = /\.(pdf|xlsx)$/;
/** Written beside a file's final name, and left behind where the program was stopped. */
const UNFINISHED = /^\.(.+)\.\d+-\d+\.tmp$/;
/** What stays: nothing in it is about one person but the codes of those who taught. */
const KEPT = new Set(['delivery.yaml', '.gitignore', 'aggregate.json', 'deletion.json']);

export interface SortedFiles {
  /** To be removed: they are of a kind that is known to hold personal data. */
  readonly personal: readonly string[];
  /** Nobody knows what they hold; a person must look. */
  readonly unknown: readonly string[];
}

function isPersonal(name: string, id: string): boolean {
  const whole = UNFINISHED.exec(name)?.[1] ?? name;
  const isList = LISTS.some((list) => LIST_ENDINGS.some((ending) => whole === `${list}.${ending}`));
  return isList || (PAPER.test(whole) && whole.replace(PAPER, '').endsWith(`-${id}`));
}

/** Files of a delivery by what is known of them. Papers carry the delivery's id at the end of their names; its logos stay. */
export function sortFiles(
  entries: readonly FolderEntry[],
  { id, logos = [] }: Pick<Delivery, 'id' | 'logos'>,
): SortedFiles {
  const kept = new Set([...KEPT, ...logos.map(({ file }) => file)]);
  const rest = entries.filter(({ name }) => !kept.has(name) || isPersonal(name, id));
  const personal = rest.filter(({ name, kind }) => kind === 'file' && isPersonal(name, id));
  const unknown = rest.filter((entry) => !personal.includes(entry));
  return { personal: personal.map(({ name }) => name), unknown: unknown.map(({ name }) => name) };
}
