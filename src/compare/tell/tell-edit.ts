import type { Telling, ToldPart } from '../../model/change-story.ts';
import type { WordEdit } from '../../model/kit-changes.ts';
import type { Words } from '../../model/strings.ts';
import { fillGaps, innerQuotes, quote } from './sentence.ts';

type Mark = NonNullable<ToldPart['mark']>;

/** A quotation whose middle is marked. */
function marked(
  lead: string,
  [text, mark]: readonly [string, Mark | undefined],
  trail: string,
  words: Words,
) {
  const [open = '', close = ''] = words('quote').split('{text}');
  const middle: ToldPart =
    mark === undefined ? { text: innerQuotes(text) } : { text: innerQuotes(text), mark };
  const before = lead === '' || text === '' ? innerQuotes(lead) : `${innerQuotes(lead)} `;
  const after = trail === '' ? '' : ` ${innerQuotes(trail)}`;
  return [{ text: open + before }, middle, { text: after + close }].filter((part) => part.text !== '');
}

/** `Donde decía «… lean la tarjeta», dice «… lean en voz baja la tarjeta».` */
export function tellEdit({ lead, removed, added, trail }: WordEdit, words: Words): Telling {
  const isAnchored = lead !== '';
  if (removed === '') {
    const gaps = { text: marked('', [added, 'added'], '', words), lead: [{ text: quote(lead, words) }] };
    return fillGaps(words(isAnchored ? 'edit.added-after' : 'edit.added-first'), gaps);
  }
  if (added === '') {
    const gaps = { text: marked('', [removed, 'removed'], '', words), lead: [{ text: quote(lead, words) }] };
    return fillGaps(words(isAnchored ? 'edit.removed-after' : 'edit.removed-first'), gaps);
  }
  return fillGaps(words('edit.changed'), {
    before: marked(lead, [removed, 'removed'], trail, words),
    after: marked(lead, [added, 'added'], trail, words),
  });
}
