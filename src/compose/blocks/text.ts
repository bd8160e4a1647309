import type { Figure, Heading, Inline, InlineImage, Paragraph } from '../../model/content.ts';
import type { DocBlock, DocFigure, DocHeading } from '../../model/doc.ts';
import { type Desk, paragraph } from '../desk.ts';
import { spansOf } from '../spans.ts';
import type { BlockSetting } from './block-setting.ts';

export function composeFigure({ target, alt, caption, place, language }: Omit<Figure, 'type'>): DocFigure {
  const tongue = language === undefined ? {} : { language };
  const spans = caption === '' ? [] : [{ text: caption, place, ...tongue }];
  return { type: 'figure', path: target.path, alt, caption: spans, place };
}

function isPicture(inline: Inline): inline is InlineImage {
  return inline.type === 'image';
}

/** A paragraph. No line of text can hold a picture, so those in it stand below it. */
export function composeText(inlines: readonly Inline[], desk: Desk): readonly DocBlock[] {
  const spans = spansOf(
    inlines.filter((inline) => !isPicture(inline)),
    desk,
  );
  const isBlank = spans.every(({ text, note }) => text.trim() === '' && !note);
  const pictures = inlines.filter(isPicture).map((image) => composeFigure({ ...image, caption: '' }));
  return isBlank ? pictures : [paragraph(spans), ...pictures];
}

export function composeParagraph({ children }: Paragraph, { desk }: BlockSetting): readonly DocBlock[] {
  return composeText(children, desk);
}

/** A heading of the text; inside a block, a strong line that stays with what follows. */
export function composeHeading(
  { children }: Heading,
  level: DocHeading['level'],
  { desk, isNested }: BlockSetting,
): DocBlock {
  if (isNested) return { ...paragraph(spansOf(children, desk, { strong: true })), keepWithNext: true };
  return { type: 'heading', level, id: desk.newId(), spans: spansOf(children, desk), outline: level < 4 };
}
