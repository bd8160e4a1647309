import type { Delivery } from '../../model/delivery.ts';
import type { Doc, DocCard } from '../../model/doc.ts';
import { clipLines } from '../clip-lines.ts';
import { givers } from '../course.ts';
import type { Holder } from './holder.ts';
import { type PaperSetting, paperDoc } from './paper-frame.ts';

/** Millimetres: the size of a bank card with its edge, which usual holders take. Three by three fit Letter and A4. */
const CARD = { width: 85, height: 55, columns: 3 };
const A_PAGE = 9;
/** That a line of it holds below the name, which has two. */
const LETTERS = 36;

/** Those who teach and observe, whom a delivery knows by code alone, write their names themselves. */
function staffOf(delivery: Delivery): number {
  return givers(delivery).length + (delivery.observer === undefined ? 0 : 1);
}

/**
 * Name and institution, and nothing of the course: a badge is seen in the street. Blank ones are for those who come
 * unannounced and for those who teach; they fill the last page.
 */
function badgeCards(holders: readonly Holder[], delivery: Delivery): readonly DocCard[] {
  const named = holders.map(({ person }) => ({
    name: person?.name ?? '',
    note: clipLines(person?.institution ?? '', LETTERS),
  }));
  const asked = named.length + staffOf(delivery);
  const blank = Math.ceil(asked / A_PAGE) * A_PAGE - named.length;
  return [...named, ...Array.from({ length: blank }, () => ({ name: '', note: '' }))];
}

export function composeBadges(setting: PaperSetting, holders: readonly Holder[]): Doc {
  const cards = badgeCards(holders, setting.delivery);
  return paperDoc(setting, { key: 'badges.title', format: 'landscape' }, [{ type: 'cards', ...CARD, cards }]);
}
