import type { AttributesOf } from './attributes.ts';
import type { Place } from './place.ts';
import type { BlockName } from './visibility.ts';

/** Text inside a paragraph, a heading or a cell. */
export type Inline =
  | Text
  | Styled
  | InlineCode
  | LineBreak
  | Link
  | InlineImage
  | Footnote
  | Mention
  | Minutes
  | RawHtml;

export interface Text {
  readonly type: 'text';
  readonly value: string;
  /** Where it is not the language of the edition. */
  readonly language?: string;
  readonly place: Place;
}
export interface Styled {
  readonly type: 'emphasis' | 'strong' | 'delete';
  readonly children: readonly Inline[];
  readonly place: Place;
}
export interface InlineCode {
  readonly type: 'code-text';
  readonly value: string;
  /** Where it is not the language of the edition. */
  readonly language?: string;
  readonly place: Place;
}
export interface LineBreak {
  readonly type: 'break';
  readonly place: Place;
}
export interface Link {
  readonly type: 'link';
  readonly url: string;
  readonly children: readonly Inline[];
  readonly place: Place;
}
/** A picture within a line of text. One that stands alone in its paragraph is a `Figure` block. */
export interface InlineImage {
  readonly type: 'image';
  readonly target: ImageTarget;
  readonly alt: string;
  /** Where it is not the language of the edition. */
  readonly language?: string;
  readonly place: Place;
}
/** A footnote, with its text where it is called, so that it goes wherever its caller goes. */
export interface Footnote {
  readonly type: 'footnote';
  readonly children: readonly Block[];
  readonly place: Place;
}
/** `:term[…]`, `:ref[…]`, `:contact[…]`: `id` as the author wrote it (`{id=…}`, else the text in brackets). */
export interface Mention {
  readonly type: 'term' | 'ref' | 'contact';
  readonly id: string;
  readonly text: string;
  /** Where it is not the language of the edition. */
  readonly language?: string;
  readonly place: Place;
}
/** `:min[10]`: minutes of a step. Undefined when the author wrote no whole number. */
export interface Minutes {
  readonly type: 'min';
  readonly minutes: number | undefined;
  readonly place: Place;
}
export interface RawHtml {
  readonly type: 'html';
  readonly value: string;
  readonly place: Place;
}

/**
 * What an image points at: a path relative to the kit folder (`assets/ruta.svg`), or what is wrong with it.
 * `path` of an outside target is the address as the author wrote it.
 */
export interface ImageTarget {
  readonly kind: 'asset' | 'remote' | 'outside';
  readonly path: string;
}

export type Block =
  | Paragraph
  | Heading
  | List
  | Table
  | Quote
  | CodeBlock
  | Rule
  | HtmlBlock
  | Figure
  | Directive
  | UnknownDirective;

/** What a reader should know of the translated part that a block belongs to. */
export interface PartNotice {
  readonly kind: 'older' | 'untranslated';
  /** The same for every block of the part. */
  readonly part: string;
}

interface OfPart {
  /** Only in editions, where something is to say of the part. */
  readonly notice?: PartNotice | undefined;
  /** Only in editions, where it is not the edition's. */
  readonly tongue?: string;
}

export interface Paragraph extends OfPart {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
  readonly place: Place;
}
export interface Heading extends OfPart {
  readonly type: 'heading';
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  readonly children: readonly Inline[];
  readonly place: Place;
}
export interface List extends OfPart {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ListItem[];
  readonly place: Place;
}
export interface ListItem {
  /** `true` or `false` in a task list, undefined elsewhere. */
  readonly checked: boolean | undefined;
  readonly children: readonly Block[];
  readonly place: Place;
}
export type Align = 'left' | 'right' | 'center';
export interface Table extends OfPart {
  readonly type: 'table';
  readonly align: readonly Align[];
  readonly head: TableRow;
  readonly rows: readonly TableRow[];
  readonly place: Place;
}
export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly place: Place;
}
export interface TableCell {
  readonly children: readonly Inline[];
  readonly place: Place;
}
export interface Quote extends OfPart {
  readonly type: 'quote';
  readonly children: readonly Block[];
  readonly place: Place;
}
export interface CodeBlock extends OfPart {
  readonly type: 'code';
  readonly language: string;
  readonly value: string;
  readonly place: Place;
}
export interface Rule {
  readonly type: 'rule';
  readonly place: Place;
}
export interface HtmlBlock {
  readonly type: 'html';
  readonly value: string;
  readonly place: Place;
}
/** A picture alone in its paragraph; its Markdown title is its caption. */
export interface Figure extends OfPart {
  readonly type: 'figure';
  readonly target: ImageTarget;
  readonly alt: string;
  /** Where it is not the language of the edition. */
  readonly language?: string;
  readonly caption: string;
  readonly place: Place;
}

/** A block of the kit format, `:::name[label]{#id key=value}` or `::name[label]{…}`. */
export interface DirectiveOf<N extends BlockName> extends OfPart {
  readonly type: 'directive';
  readonly name: N;
  readonly form: 'container' | 'leaf';
  readonly id: string | undefined;
  readonly attributes: AttributesOf<N>;
  readonly label: readonly Inline[];
  readonly children: readonly Block[];
  /** The whole block. */
  readonly place: Place;
  /** Its first line. */
  readonly opening: Place;
}
export type Directive = { [N in BlockName]: DirectiveOf<N> }[BlockName];

/** A container or leaf whose name the format does not know. */
export interface UnknownDirective {
  readonly type: 'unknown';
  readonly name: string;
  readonly form: 'container' | 'leaf';
  readonly children: readonly Block[];
  readonly place: Place;
  readonly opening: Place;
}
