import type { Doc, DocBlock } from '../model/doc.ts';

/** A paper of a delivery that lies on its side: sheets to sign, certificates. */
export type LandscapeFrame = Pick<Doc, 'kind' | 'title' | 'subtitle' | 'language' | 'paper'> &
  Pick<Doc['running'], 'head' | 'foot' | 'folio'> &
  Partial<Pick<Doc, 'assets'>>;

export function landscapeDoc(frame: LandscapeFrame, blocks: readonly DocBlock[]): Doc {
  const { head, foot, folio, assets = new Map(), ...rest } = frame;
  return {
    ...rest,
    format: 'landscape',
    sides: 'single',
    running: { head, foot, folio, blank: '', continued: '' },
    blocks,
    assets,
  };
}
