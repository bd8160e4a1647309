import type { DocBlock } from '../../model/doc.ts';
import { layCertificate } from '../certificate/lay-certificate.ts';
import { EMPTY_STRIP, type Strip } from '../flow/leaf.ts';
import type { Setting } from '../setting.ts';
import { laySlideGrid } from '../slides/slide-grid.ts';
import { laySlidePage } from '../slides/slide-page.ts';
import { layThumbnail } from '../slides/thumbnail.ts';
import { layTable } from '../tables/table.ts';
import { layBox } from './box.ts';
import { layCards } from './cards.ts';
import { layCode } from './code.ts';
import { layContents } from './contents.ts';
import { layCover } from './cover.ts';
import { layFields } from './fields.ts';
import { layFigure } from './figure.ts';
import { layGroup } from './group.ts';
import { layHeading } from './heading.ts';
import { layLines } from './lines.ts';
import { layList } from './list.ts';
import { layLogos } from './logos.ts';
import { layMatrix } from './matrix.ts';
import { layPageNumber } from './page-number.ts';
import { layParagraph } from './paragraph.ts';
import { layQuote } from './quote.ts';

type Layouts = {
  readonly [Type in DocBlock['type']]: (block: Extract<DocBlock, { type: Type }>, setting: Setting) => Strip;
};

const LAYOUTS: Layouts = {
  break: () => EMPTY_STRIP,
  box: layBox,
  cards: layCards,
  certificate: layCertificate,
  code: layCode,
  contents: layContents,
  cover: layCover,
  fields: layFields,
  figure: layFigure,
  group: layGroup,
  heading: layHeading,
  lines: layLines,
  list: layList,
  logos: layLogos,
  matrix: layMatrix,
  'page-number': layPageNumber,
  paragraph: layParagraph,
  quote: layQuote,
  slide: laySlidePage,
  'slide-grid': laySlideGrid,
  table: layTable,
  thumbnail: layThumbnail,
};

/** Lays out one block; blocks inside it are laid out through `setting.shop.lay`. */
export function layBlock<B extends DocBlock>(block: B, setting: Setting): Strip {
  const lay = LAYOUTS[block.type] as (block: B, setting: Setting) => Strip;
  return lay(block, setting);
}
