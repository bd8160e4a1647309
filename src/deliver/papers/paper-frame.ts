import type { Delivery } from '../../model/delivery.ts';
import type { Doc, DocBlock } from '../../model/doc.ts';
import type { Words } from '../../model/strings.ts';
import type { Paper } from '../../model/vocabulary.ts';

/** What every paper of a course is made with. */
export interface PaperSetting {
  readonly delivery: Delivery;
  readonly paper: Paper;
  /** Of the areas `forms`, `counts`, `documents` and `papers`. */
  readonly words: Words;
}

/** What stands at the head and foot of each page, and names nobody. */
export function paperFrame(
  { delivery, paper }: PaperSetting,
  code: string | undefined,
): Pick<Doc, 'subtitle' | 'language' | 'paper'> & Pick<Doc['running'], 'head' | 'foot'> {
  const { kit, id, language } = delivery;
  const foot = [`${kit.id} ${kit.version}`, id, ...(code ? [code] : [])].join(' · ');
  return { subtitle: kit.title, language, paper, head: kit.title, foot };
}

/** A paper of a course, one-sided. `key` is its title's. */
export function paperDoc(
  setting: PaperSetting,
  { key, code, format = 'portrait' }: { key: string; code?: string | undefined; format?: Doc['format'] },
  blocks: readonly DocBlock[],
): Doc {
  const { words } = setting;
  const { head, foot, ...rest } = paperFrame(setting, code);
  return {
    ...rest,
    kind: 'course-paper',
    title: words(key),
    format,
    sides: 'single',
    running: { head, foot, folio: words('folio'), blank: '', continued: words('continued') },
    blocks,
    assets: new Map(),
  };
}

export function paragraph(
  text: string,
  role: 'body' | 'small' | 'meta' | 'lead' = 'body',
): DocBlock & { type: 'paragraph' } {
  return { type: 'paragraph', role, spans: [{ text }] };
}
