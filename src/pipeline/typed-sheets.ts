import { composeTyped } from '../deliver/attendance-workbook.ts';
import type { Host } from '../model/host.ts';
import { loadWords } from './load-words.ts';
import type { OpenDelivery } from './open-delivery.ts';
import { packWorkbook } from './pack-workbook.ts';
import { openForSheets, type SheetRequest } from './print-sheets.ts';

/** A file to type in, and what it was made from. */
export interface TypedFile extends OpenDelivery {
  /** A file name that names nobody. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The sign-in sheets of a delivery as a workbook to type in. */
export async function typedSheets(host: Host, request: Omit<SheetRequest, 'producer'>): Promise<TypedFile> {
  const opened = await openForSheets(host, request);
  const { delivery, participants } = opened;
  const [words, typed] = await Promise.all([
    loadWords(host, 'forms', delivery.language),
    loadWords(host, 'typed', delivery.language),
  ]);
  const paper = request.paper ?? delivery.paper;
  const workbook = composeTyped({ delivery, participants, blank: request.blank, paper, words, typed });
  const bytes = await packWorkbook(workbook);
  return { ...opened, name: `${words('sheet.file')}-${delivery.id}.xlsx`, bytes };
}
