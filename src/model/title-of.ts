import type { Directive } from './content.ts';
import { plainText } from './walk.ts';

/** What an author would call a block: its heading, else its label, else its id, else the block's name. */
export function titleOf({ children, label, id, name }: Directive): string {
  const heading = children.find((block) => block.type === 'heading');
  const title = heading?.type === 'heading' ? plainText(heading.children) : plainText(label);
  return title.trim() || id || name;
}
