import type { List, ListItem } from '../../model/content.ts';
import type { DocList, DocListItem, Marker } from '../../model/doc.ts';
import { type BlockSetting, inside } from './block-setting.ts';

function markerOf({ ordered }: List, { checked }: ListItem): Marker {
  if (checked !== undefined) return checked ? 'tick' : 'box';
  return ordered ? 'number' : 'bullet';
}

export function composeList(list: List, setting: BlockSetting): DocList {
  const inner = inside(setting);
  const items = list.items.map(
    (item): DocListItem => ({ marker: markerOf(list, item), blocks: inner.compose(item.children, inner) }),
  );
  return { type: 'list', start: list.start, items };
}
