import type { KitChanges } from '../../model/kit-changes.ts';
import type { Words } from '../../model/strings.ts';

const CHANGES = ['added', 'removed', 'changed'] as const;

interface Changed {
  readonly change: (typeof CHANGES)[number];
}

/** `Sesiones: 1 se añade, 2 cambian.` */
function countLine(key: string, list: readonly Changed[], words: Words): readonly string[] {
  const counts = CHANGES.flatMap((change) => {
    const n = list.filter((each) => each.change === change).length;
    return n === 0 ? [] : [words(`count.${change}`, { n })];
  });
  return counts.length === 0
    ? []
    : [words('summary.line', { what: words(`chapter.${key}`), counts: counts.join(', ') })];
}

function reprintLine({ documents = [] }: KitChanges, words: Words): readonly string[] {
  const printed = documents.filter(({ reprint }) => reprint.length > 0);
  if (printed.length === 0) return [];
  const pages = printed.reduce((sum, { reprint }) => sum + reprint.length, 0);
  const sheets = printed.reduce((sum, each) => sum + each.sheets, 0);
  const amount = words('document.sheets', { n: sheets });
  return [words('summary.reprint', { pages, amount, documents: printed.length })];
}

/** An old key marks a right answer as wrong. */
function answerLine({ pages }: KitChanges, words: Words): readonly string[] {
  const questions = pages.flatMap((page) => page.questions);
  const n = questions.filter(({ fields }) => fields.some(({ field }) => field === 'answer')).length;
  return n === 0 ? [] : [words('summary.answers', { n })];
}

/** What changed, in a few sentences. */
export function summarise(changes: KitChanges, words: Words): readonly string[] {
  const { pages, settings } = changes;
  const ofKind = (kind: string) => pages.filter((page) => page.kind === kind);
  const lists = (['audiences', 'contacts', 'glossary', 'references', 'media', 'files'] as const).flatMap(
    (key) => countLine(key, changes[key], words),
  );
  return [
    ...(['session', 'module', 'chapter', 'reading', 'aid'] as const).flatMap((kind) =>
      countLine(kind, ofKind(kind), words),
    ),
    ...answerLine(changes, words),
    ...lists,
    ...(settings.length > 0 ? [words('summary.settings', { n: settings.length })] : []),
    ...reprintLine(changes, words),
  ];
}
