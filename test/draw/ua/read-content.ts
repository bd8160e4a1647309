import type { Dictionary, Json, PdfObjects } from '../../helpers/pdf-objects.ts';
import { type Operand, type Operation, tokenizeContent } from './tokenize-content.ts';

/** A marked content sequence that is open. */
export interface Mark {
  readonly tag: string;
  readonly mcid: number | undefined;
  readonly entries: ReadonlyMap<string, Operand>;
}

/** Something drawn, inside the sequences `marks`, outermost first. */
export interface Paint {
  readonly operator: string;
  readonly marks: readonly Mark[];
}

/** Text drawn. */
export interface ShownText {
  readonly font: Dictionary;
  readonly bytes: Buffer;
  /** In rendering mode 3 nothing is seen of it. */
  readonly isInvisible: boolean;
  readonly marks: readonly Mark[];
}

export interface PageContent {
  readonly page: string;
  readonly paints: readonly Paint[];
  readonly texts: readonly ShownText[];
  /** Every sequence that was opened, with those around it. */
  readonly marks: readonly { readonly mark: Mark; readonly around: readonly Mark[] }[];
  /** The forms that are drawn, as often as they are. */
  readonly forms: readonly Dictionary[];
  /** What does not balance. */
  readonly trouble: readonly string[];
}

interface Walk {
  readonly objects: PdfObjects;
  readonly paints: Paint[];
  readonly texts: ShownText[];
  readonly opened: { mark: Mark; around: readonly Mark[] }[];
  readonly trouble: string[];
  readonly forms: Dictionary[];
  open: readonly Mark[];
}

const SHOWS = new Set(['Tj', 'TJ', "'", '"']);
const PAINTS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', ...SHOWS]);
const INVISIBLE = 3;

function bytesOf(operands: readonly Operand[]): Buffer {
  const parts = operands.map((operand) => {
    if (Array.isArray(operand)) return bytesOf(operand as readonly Operand[]);
    return Buffer.isBuffer(operand) ? operand : Buffer.alloc(0);
  });
  return Buffer.concat(parts);
}

function readMark({ operator, operands }: Operation): Mark {
  const [tag, properties] = operands;
  const entries: ReadonlyMap<string, Operand> =
    operator === 'BDC' && properties instanceof Map ? properties : new Map();
  const mcid = entries.get('/MCID');
  return { tag: String(tag).slice(1), mcid: typeof mcid === 'number' ? mcid : undefined, entries };
}

function follow(walk: Walk, operation: Operation): void {
  if (operation.operator === 'BDC' || operation.operator === 'BMC') {
    const mark = readMark(operation);
    walk.opened.push({ mark, around: walk.open });
    walk.open = [...walk.open, mark];
  } else if (operation.operator === 'EMC') {
    if (walk.open.length === 0) walk.trouble.push('EMC without BDC');
    walk.open = walk.open.slice(0, -1);
  } else if (PAINTS.has(operation.operator)) {
    walk.paints.push({ operator: operation.operator, marks: walk.open });
  }
}

/** Text objects and marked content are nested in each other, never crossed. */
function watchTextObjects(walk: Walk): (operator: string) => void {
  let openAtStart = 0;
  return (operator) => {
    if (operator === 'BT') openAtStart = walk.open.length;
    if (operator === 'ET' && openAtStart !== walk.open.length) {
      walk.trouble.push('Marked content crosses the end of a text object');
    }
  };
}

function walkStream(walk: Walk, bytes: Buffer, resources: Dictionary): void {
  const fonts = walk.objects.dictionary(resources['/Font']);
  const forms = walk.objects.dictionary(resources['/XObject']);
  const watch = watchTextObjects(walk);
  let font: Dictionary = {};
  let mode = 0;
  for (const operation of tokenizeContent(bytes)) {
    const { operator, operands } = operation;
    watch(operator);
    if (operator === 'Tf') font = walk.objects.dictionary(fonts[String(operands[0])]);
    if (operator === 'Tr') mode = Number(operands[0]);
    if (SHOWS.has(operator)) {
      walk.texts.push({ font, bytes: bytesOf(operands), isInvisible: mode === INVISIBLE, marks: walk.open });
    }
    follow(walk, operation);
    if (operator === 'Do') walkForm(walk, forms[String(operands[0])]);
  }
}

function walkForm(walk: Walk, reference: Json | undefined): void {
  const form = walk.objects.dictionary(reference);
  if (form['/Subtype'] !== '/Form') return;
  walk.forms.push(form);
  walkStream(walk, walk.objects.stream(reference), walk.objects.dictionary(form['/Resources']));
}

/** What each page draws, the forms that it shows included. */
export function readContents(objects: PdfObjects): readonly PageContent[] {
  return objects.pages.map((page) => {
    const entries = objects.dictionary(page);
    const walk: Walk = { objects, paints: [], texts: [], opened: [], trouble: [], forms: [], open: [] };
    const contents = Array.isArray(objects.resolve(entries['/Contents']))
      ? objects.list(entries['/Contents'])
      : [entries['/Contents'] ?? null];
    const bytes = Buffer.concat(contents.flatMap((one) => [objects.stream(one), Buffer.from('\n')]));
    walkStream(walk, bytes, objects.dictionary(entries['/Resources']));
    if (walk.open.length > 0) walk.trouble.push('BDC without EMC');
    const { paints, texts, opened: marks, trouble, forms } = walk;
    return { page, paints, texts, marks, trouble, forms };
  });
}
