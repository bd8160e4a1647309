import type { LinkTarget, Span } from '../../model/doc.ts';
import type { TextStyle } from '../../model/theme.ts';
import type { Setting } from '../setting.ts';
import type { TextRun } from '../text/line.ts';
import { faceOf } from './face-of.ts';

/** What a marked run asks of the line that holds it. */
export interface Mark {
  readonly link?: { readonly target: LinkTarget; readonly node: number };
  readonly strike?: boolean;
  /** A footnote's call. */
  readonly note?: { readonly call: string; readonly spans: readonly Span[]; readonly node: number };
}

export interface MarkedRuns {
  readonly runs: readonly TextRun[];
  /** By the number that runs carry. */
  readonly marks: readonly Mark[];
}

function sameTarget(one: LinkTarget | undefined, other: LinkTarget | undefined): boolean {
  if (!one || !other) return false;
  const to = (link: LinkTarget): string => ('url' in link ? link.url : `#${link.heading}`);
  return to(one) === to(other) && one.title === other.title;
}

/** A link within the document that leads nowhere is plain text. */
function usableLink(span: Span, { shop }: Setting): LinkTarget | undefined {
  const { link } = span;
  if (link && 'heading' in link && !shop.headings.has(link.heading)) return undefined;
  return link;
}

/** Grows the structure below a paragraph's node, span by span. */
class Tagger {
  readonly setting: Setting;
  readonly node: number;
  #last: { target: LinkTarget; node: number } | undefined;

  constructor(setting: Setting, node: number) {
    this.setting = setting;
    this.node = node;
  }

  link(span: Span): { target: LinkTarget; node: number } | undefined {
    const target = usableLink(span, this.setting);
    if (!target) this.#last = undefined;
    else if (!sameTarget(this.#last?.target, target)) {
      this.#last = { target, node: this.setting.shop.tree.add('Link', this.node) };
    }
    return this.#last;
  }

  tag(span: Span, parent: number): number {
    const { tree } = this.setting.shop;
    let node = parent;
    const { language } = span;
    if (language && language !== this.setting.language) node = tree.add('Span', node, { language });
    if (span.code) node = tree.add('Code', node);
    if (span.note) node = tree.add('Reference', node);
    return node;
  }
}

function letterOf(
  span: Span,
  style: TextStyle,
  { strong }: Setting,
): Pick<TextStyle, 'family' | 'bold' | 'italic'> {
  if (span.code) return { family: 'mono', bold: false, italic: false };
  const bold = style.bold || strong === true || span.strong === true;
  return { family: style.family, bold, italic: span.emphasis ? !style.italic : style.italic };
}

function markOf(span: Span, link: Mark['link'], tag: number): Mark | undefined {
  const { note, strike } = span;
  if (!(link || strike || note)) return undefined;
  return {
    ...(link && { link }),
    ...(strike && { strike }),
    ...(note && { note: { call: span.text, spans: note, node: tag } }),
  };
}

function setSpan(span: Span, style: TextStyle, { setting, tag }: { setting: Setting; tag: number }): TextRun {
  const { theme, reporter } = setting.shop;
  const face = faceOf(letterOf(span, style, setting));
  const text = style.caps ? span.text.toUpperCase() : span.text;
  reporter.checkGlyphs(text, face, span.place ?? setting.place);
  const { notes, code, colors } = theme;
  const factor = (span.note ? notes.size : 1) * (span.code ? code.size : 1);
  return {
    text,
    face,
    size: style.size * factor,
    color: span.link ? colors.link : colors[style.color],
    ...(span.note && { rise: style.size * notes.rise }),
    ...(style.tracking > 0 && { tracking: style.tracking }),
    ...(span.lineBreak && { lineBreak: true }),
    tag,
  };
}

/** Spans as runs in a style, each tagged with a structure node at or below `node`. */
export function setRuns(
  spans: readonly Span[],
  style: TextStyle,
  setting: Setting & { readonly node: number },
): MarkedRuns {
  const tagger = new Tagger(setting, setting.node);
  const marks: Mark[] = [];
  const runs = spans.map((span): TextRun => {
    const link = tagger.link(span);
    const tag = tagger.tag(span, link?.node ?? setting.node);
    const run = setSpan(span, style, { setting, tag });
    const mark = markOf(span, link, tag);
    if (!mark) return run;
    marks.push(mark);
    return { ...run, mark: marks.length - 1 };
  });
  return { runs, marks };
}

/** Runs as wide as the text will be, without any structure: for columns that fit their content. */
export function plainRuns(spans: readonly Span[], style: TextStyle, setting: Setting): readonly TextRun[] {
  return spans.map((span) => {
    const { tag: _, ...run } = setSpan(span, style, { setting, tag: 0 });
    return run;
  });
}
