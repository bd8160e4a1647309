import type { Kit } from '../model/kit.ts';
import type { Words } from '../model/strings.ts';
import { exportUnits } from '../translate/export-units.ts';
import type { PoFile, PoProblem } from '../translate/po-file.ts';
import { readPo } from '../translate/read-po.ts';
import { writePo } from '../translate/write-po.ts';

export interface ExportWish {
  readonly language: string;
  /** What is up to date as well. */
  readonly all: boolean;
  /** A file that an earlier export wrote, as it is now. */
  readonly earlier: Uint8Array | undefined;
  /** Of the area `translate`. */
  readonly words: Words;
}

export type ExportedTexts =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly count: number; readonly open: number }
  | { readonly ok: false; readonly problem: PoProblem };

const NOTHING: PoFile = { head: {}, entries: [], obsolete: [] };

/** A PO file with what is to be translated, over an earlier one whose texts are kept. */
export async function exportTexts(kit: Kit, wish: ExportWish): Promise<ExportedTexts> {
  const { language, all, earlier, words } = wish;
  const read = earlier ? await readPo(earlier) : { ok: true as const, file: NOTHING };
  if (!read.ok) return read;
  const { entries: before, obsolete: beforeObsolete } = read.file;
  const texts = exportUnits(kit, { language, all, before, beforeObsolete, words });
  const { id, version } = kit.manifest.value;
  const bytes = await writePo({ kit: id, version, language }, texts);
  const open = texts.entries.filter(({ text, isFuzzy }) => text === '' || isFuzzy).length;
  return { ok: true, bytes, count: texts.entries.length, open };
}
