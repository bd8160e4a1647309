import type { DirectiveOf } from '../../model/content.ts';
import type { DocBox } from '../../model/doc.ts';
import { box, paragraph } from '../desk.ts';
import { type BlockSetting, inside } from './block-setting.ts';
import { titled } from './title.ts';

/** A question that is still open, in a quiet box: what is asked, since when, and who can answer. */
export function composeToConfirm(block: DirectiveOf<'to-confirm'>, setting: BlockSetting): DocBox {
  const { words } = setting.desk;
  const { title, rest } = titled(block, setting.desk);
  const { who, since } = block.attributes;
  const aside = since === undefined ? '' : words('to-confirm.since', { date: since });
  return box('notice', { label: words('block.to-confirm'), title, aside }, [
    ...setting.compose(rest, inside(setting)),
    ...(who === undefined ? [] : [paragraph(words('to-confirm.who', { who }), 'small')]),
  ]);
}
