import { z } from 'zod';
import type { Immutable } from '../lib/immutable.ts';
import { DOCUMENT_KINDS } from './documents.ts';

/** Files under `templates/themes`. All but the default say only what differs from it. */
export const THEMES = ['default', 'large-print', 'ink-saver'] as const;
export type ThemeName = (typeof THEMES)[number];

/** Points are 1/72 inch. */
export const POINTS_PER_MM = 72 / 25.4;
const WHITE = '#ffffff';
/** WCAG 2.2, 1.4.3, https://www.w3.org/TR/WCAG22/#contrast-minimum. */
export const MIN_CONTRAST = 4.5;

/** Millimetres in the file, points once parsed. */
const mm = z
  .number()
  .nonnegative()
  .transform((value) => value * POINTS_PER_MM);
const points = z.number().nonnegative();
const share = z.number().min(0).max(1);

const TEXT_COLORS = ['ink', 'heading', 'muted', 'link'] as const;
const COLORS = [...TEXT_COLORS, 'rule', 'hairline', 'tint', 'paper'] as const;
const colorName = z.enum(COLORS);
const color = z.string().regex(/^#[0-9a-f]{6}$/);

const textStyle = z.strictObject({
  family: z.enum(['serif', 'sans', 'mono']),
  bold: z.boolean().default(false),
  italic: z.boolean().default(false),
  size: points,
  leading: points,
  color: z.enum(TEXT_COLORS).default('ink'),
  align: z.enum(['justify', 'left', 'center', 'right']).default('left'),
  hyphenate: z.boolean().default(false),
  tracking: points.default(0),
  caps: z.boolean().default(false).describe('Set in capitals'),
  before: points.default(0),
  after: points.default(0),
});

const TEXT_STYLES = [
  'sheet',
  'sheetName',
  'cardName',
  'cardNote',
  ...['certificateGiver', 'certificateTitle', 'certificateOpening', 'certificateName', 'certificateSubject'],
  ...['certificateFact', 'certificateSign', 'certificateFoot'],
  ...['body', 'lead', 'small', 'meta', 'stem', 'quote', 'code', 'note', 'caption', 'field'],
  ...['h1', 'h2', 'h3', 'h4', 'kicker', 'label', 'aside', 'boxTitle', 'table', 'tableHead'],
  ...['contents1', 'contents2', 'contents3', 'head', 'foot', 'tab', 'blank'],
  ...['coverKicker', 'coverTitle', 'coverSubtitle', 'coverFact', 'stamp'],
  ...['slideTitle', 'slideOpening', 'slideSource', 'slideFoot'],
] as const;

const stroke = z.strictObject({
  width: points,
  color: colorName,
  dash: z.tuple([points, points]).optional(),
  double: points.optional().describe('A second stroke, so far away'),
});
const box = z.strictObject({
  bar: stroke.optional().describe('At the left of its text'),
  frame: stroke.optional().describe('All around; open where the box goes on over a page'),
  bands: stroke.optional().describe('Above and below'),
  tint: colorName.optional(),
  family: z.enum(['serif', 'sans']).describe('Of its running text'),
});
const BOX_ROLES = [
  ...['activity', 'trainer', 'solution', 'safeguarding', 'keypoints'],
  ...['case', 'choice', 'definition', 'question', 'notice'],
] as const;

/** A sheet. `head` and `foot` are the distances of the running lines' baselines from the upper and lower edge. */
const page = z.strictObject({
  width: mm,
  height: mm,
  top: mm,
  bottom: mm,
  inner: mm,
  outer: mm,
  head: mm,
  foot: mm,
});
const papers = z.strictObject({ letter: page, a4: page });

/** Relative luminance of sRGB, 0 to 1 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrast(one: string, other: string): number {
  const [light = 1, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Paper, and what a kit's own colours stand on where the kit has no tint of its own. */
export const GROUNDS = { white: WHITE, tint: '#f1f2f4' } as const;
/** Text that has 5.7:1 on white still has 4.5:1 on a tint that differs from white by no more than this. */
export const MAX_TINT = 1.25;

const colors = z.record(colorName, color).superRefine((palette, context) => {
  for (const name of TEXT_COLORS) {
    for (const ground of [WHITE, palette.tint]) {
      if (contrast(palette[name], ground) >= MIN_CONTRAST) continue;
      context.addIssue({ code: 'custom', path: [name], message: `Less than 4.5:1 on ${ground}` });
    }
  }
});

/** How documents look. Page geometry is written in millimetres, all else in points. */
export const themeSchema = z.strictObject({
  pages: z.strictObject({ portrait: papers, landscape: papers, booklet: papers, screen: page }),
  booklet: z.strictObject({
    scale: share.describe('Of type, to that of a whole sheet'),
    least: points.describe('Type of this size and less is not made smaller'),
    justifyFrom: points,
    sheets: z.int().positive().describe('Folded together at most; more make sections'),
  }),
  colors,
  text: z.record(z.enum(TEXT_STYLES), textStyle),
  /** Text begins so far from the left edge in these kinds; headings, labels and wide tables use the space. */
  hang: z.strictObject({ width: mm, gap: points, kinds: z.array(z.enum(DOCUMENT_KINDS)) }),
  measure: z.strictObject({
    most: points.describe('No line of running text is wider'),
    justifyFrom: points.describe('Narrower text is set ragged'),
    least: points.describe('Nested blocks are not indented below this'),
  }),
  keep: z.strictObject({
    orphans: z.int().positive(),
    widows: z.int().positive(),
    together: share.describe('Boxes and tables up to this share of a page are kept on one page'),
    whole: share.describe('… and up to this one at any price'),
    fill: share.describe('… unless that leaves a page emptier than this'),
    cut: points.describe('What is taller than a page is cut only where so much of it fits'),
    resume: share.describe('Repeated heads take up to this share of a page'),
    stretch: share.describe('Spaces grow by up to this share of theirs, where that fills the page'),
    last: share.describe(
      'A chapter whose last page would be no fuller than this is set closer, if that saves the page',
    ),
    notes: share.describe('Footnotes take up to this share of a page, and go on over the next'),
  }),
  rules: z.strictObject({ hair: points, thin: points, thick: points }),
  list: z.strictObject({
    indent: points,
    gap: points,
    item: points,
    between: points,
    bullets: z.array(z.string()).nonempty(),
    tick: points,
    color: z.enum(TEXT_COLORS).describe('Of numbers and bullets'),
  }),
  table: z.strictObject({
    padX: points,
    padY: points,
    before: points,
    after: points,
    mm: z.number().positive().describe('Columns given in millimetres are so many times as wide'),
    natural: share.describe(
      'A table whose content needs less than this share of the measure is not stretched',
    ),
  }),
  box: z.strictObject({
    sans: share.describe('Size of running text in a sans, to that in the serif'),
    pad: points,
    before: points,
    after: points,
    title: points,
    bleed: points,
  }),
  boxes: z.record(z.enum(BOX_ROLES), box),
  quote: z.strictObject({ indent: points }),
  code: z.strictObject({
    pad: points,
    tint: colorName.optional(),
    size: share.describe('Of code within text'),
  }),
  figure: z.strictObject({
    dpi: z.number().positive().describe('Bitmaps are never set coarser'),
    enlarge: z.number().positive().describe('Drawings are enlarged up to so many times'),
    height: share.describe('Of a page, at most'),
    lettering: points.describe('No letter in a drawing is smaller'),
    sheet: share.describe('The same on job aids, which are hung up or cut apart'),
    caption: points,
    before: points,
    after: points,
  }),
  lines: z.strictObject({
    pitch: mm,
    least: z.int().positive(),
    more: z.int().nonnegative().describe('So many more at most, where the page has room'),
  }),
  fields: z.strictObject({ height: points, gap: points, sign: mm.describe('Height of a row to sign in') }),
  cards: z
    .strictObject({
      pad: points,
      sizes: z.array(points).nonempty().describe('Of names, the largest first'),
      leading: z.number().positive().describe('Of names, to their size'),
      lines: z.int().positive().describe('A name has no more'),
      clear: mm.describe('Between a card and the marks to cut along'),
      mark: mm.describe('Length of such a mark'),
    })
    .describe('Cards to be cut out, such as badges'),
  logos: z
    .strictObject({
      gap: points,
      square: share.describe('Height of a square mark, to that of the highest'),
      balance: share.describe('How much lower a wide mark is and how much higher a tall one: 0 not at all'),
    })
    .describe('Marks of institutions side by side'),
  certificate: z
    .strictObject({
      edge: mm.describe('From the edge of the paper to the frame'),
      frame: stroke,
      padX: mm.describe('From the frame to the text, at its sides'),
      padY: mm,
      logos: mm.describe('No mark is higher'),
      rule: points.describe('Length of the rule below the title'),
      sizes: z.array(points).nonempty().describe('Of a name on one line, the largest first'),
      parted: z.array(points).nonempty().describe('… and of one that needs two'),
      leading: z.number().positive().describe('Of names, to their size'),
      measure: share.describe('Of the width, for what is certified'),
      gap: points,
      sign: mm.describe('Room to sign above a line'),
      slot: mm.describe('No line to sign on is longer'),
      between: mm.describe('Between two such lines, and between lines to write on'),
      day: mm.describe('Length of the line for the day'),
      shrink: z.array(share).nonempty().describe('Factors of its type, tried in this order'),
    })
    .describe('Certificates: a page each'),
  contents: z.strictObject({
    indent: points,
    number: points,
    leader: points,
    gap: points.describe('Between two columns'),
    column: points.describe('Contents of more than a page are set in two columns where each is so wide'),
  }),
  notes: z.strictObject({
    above: points,
    rule: points,
    between: points,
    indent: points,
    rise: share,
    size: share,
  }),
  running: z.strictObject({ hairline: points.describe('Below the head’s baseline'), gap: points }),
  tab: z
    .strictObject({
      edge: mm.describe('Free at the outer edge, where no printer prints'),
      bar: mm.describe('Width of the bar'),
      height: mm.describe('Of the bar'),
      pitch: mm.describe('From the top of one bar to that of the next'),
      gap: points.describe('From bar to number'),
      clear: points.describe('Left free beside the text'),
    })
    .describe('The number of a module at the outer edge of its pages, lower from module to module'),
  cover: z.strictObject({
    top: share,
    measure: share,
    rule: points,
    gap: points,
    stampPad: points,
    logo: points.describe('No logo is higher'),
  }),
  slide: z.strictObject({
    width: points,
    height: points,
    margin: points,
    top: points,
    foot: points,
    gap: points,
    sizes: z.array(points).nonempty().describe('Of body text, tried in this order'),
    shrink: share.describe('Factor from size to size when none of them fits'),
    least: points,
    drop: share.describe('Content moves down by so much of the height that it leaves free'),
    list: z.strictObject({
      indent: points.describe('Before scaling, as all lists; what a bullet needs'),
      item: points,
      option: points.describe('Between the options of a question'),
    }),
    quote: z.strictObject({
      sizes: z.array(points).nonempty().describe('Of a quotation alone on a slide'),
      measure: share,
      bar: points.describe('Width of the bar at its left'),
      indent: points.describe('From the bar to the text'),
    }),
    gutter: points.describe('Between two columns'),
    column: share.describe('Of the measure, for text beside a figure'),
    beside: z.number().describe('Figures up to this width by height stand beside their text'),
  }),
  thumbnail: z.strictObject({ small: mm, large: mm, gap: points, before: points, after: points }),
  grid: z.strictObject({
    gap: points,
    reserve: points.describe('At most, of a title above'),
    beside: share,
  }),
});

export type Theme = Immutable<z.output<typeof themeSchema>>;
export type TextStyle = Immutable<z.output<typeof textStyle>>;
export type TextStyleName = (typeof TEXT_STYLES)[number];
export type PageGeometry = Immutable<z.output<typeof page>>;
export type Stroke = Immutable<z.output<typeof stroke>>;
export type BoxLook = Immutable<z.output<typeof box>>;
