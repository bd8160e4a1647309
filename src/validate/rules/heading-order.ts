import type { Block, Heading } from '../../model/content.ts';
import type { Issue, Rule } from '../../model/rule.ts';
import { childBlocks, plainText } from '../../model/walk.ts';
import { issue } from '../issue.ts';
import { pagesOf } from '../kit-texts.ts';

/** The text of a page begins below its title, which is in the front matter. */
const TOP = 1;

function wrongHeading(heading: Heading, before: number): Issue | undefined {
  const title = plainText(heading.children).trim();
  const values = { title, level: heading.depth, expected: before + 1 };
  if (title === '' && !heading.children.some(({ type }) => type === 'image')) {
    return issue(heading.place, 'heading-order.empty');
  }
  if (heading.depth === TOP) return issue(heading.place, 'heading-order.top', values);
  return heading.depth > before + 1 ? issue(heading.place, 'heading-order.skipped', values) : undefined;
}

/** A block of the kit format has headings of its own: its first is its title, whatever its depth. */
function* checkHeadings(blocks: readonly Block[], start: number | undefined): Generator<Issue> {
  let before = start;
  for (const block of blocks) {
    if (block.type === 'heading') {
      const found = wrongHeading(block, before ?? Math.max(TOP, block.depth - 1));
      if (found) yield found;
      before = block.depth;
    } else yield* checkHeadings(childBlocks(block), block.type === 'directive' ? undefined : before);
  }
}

export const headingOrder: Rule = {
  id: 'heading-order',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Un título vacío, un título de nivel 1, o uno que se salta un nivel.',
      why: 'Quien usa un lector de pantalla recorre la página por sus títulos, y el índice del PDF sale de ellos.',
      fix: 'Empiece por `##`; debajo de `##` va `###`. El título de la página está arriba, en `title`.',
    },
    en: {
      what: 'An empty heading, a heading of level 1, or one that skips a level.',
      why: 'Whoever uses a screen reader goes through the page by its headings, and the PDF’s outline comes from them.',
      fix: 'Begin with `##`; below `##` comes `###`. The title of the page is at the top, in `title`.',
    },
    fr: {
      what: 'Un titre vide, un titre de niveau 1, ou un titre qui saute un niveau.',
      why: 'Qui se sert d’un lecteur d’écran parcourt la page par ses titres, et la table du PDF en vient.',
      fix: 'Commencez par `##` ; sous `##` vient `###`. Le titre de la page est en haut, dans `title`.',
    },
  },
  examples: {
    good: [{ session: '## Las señales\n\nSe suman.\n\n### En la calle\n\nSe miran.\n' }],
    bad: [
      { session: '## Las señales\n\n#### En la calle\n\nSe miran.\n', finds: ['heading-order.skipped'] },
      { session: '# Las señales\n\nSe suman.\n', finds: ['heading-order.top'] },
      { session: '##\n\nSe suman.\n', finds: ['heading-order.empty'] },
    ],
  },
  *check(kit) {
    for (const { body } of pagesOf(kit)) yield* checkHeadings(body, TOP);
  },
};
