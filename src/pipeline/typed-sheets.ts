import { composeForm } from '../deliver/attendance-form.ts';
import { composeTyped } from '../deliver/attendance-workbook.ts';
import type { Delivery } from '../model/delivery.ts';
import type { Host } from '../model/host.ts';
import type { Words } from '../model/strings.ts';
import { loadWords } from './load-words.ts';
import { type OpenDelivery, openDelivery } from './open-delivery.ts';
import { packWorkbook } from './pack-workbook.ts';
import { openForSheets, type SheetRequest } from './print-sheets.ts';

/** A file to type in, and what it was made from. */
export interface TypedFile extends OpenDelivery {
  /** A file name that names nobody. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

function wordsFor({ language }: Delivery, host: Host): Promise<readonly [words: Words, typed: Words]> {
  return Promise.all([loadWords(host, 'forms', language), loadWords(host, 'typed', language)]);
}

/** The sign-in sheets of a delivery as a workbook to type in. */
export async function typedSheets(host: Host, request: Omit<SheetRequest, 'producer'>): Promise<TypedFile> {
  const opened = await openForSheets(host, request);
  const { delivery, participants } = opened;
  const [words, typed] = await wordsFor(delivery, host);
  const paper = request.paper ?? delivery.paper;
  const workbook = composeTyped({ delivery, participants, blank: request.blank, paper, words, typed });
  const bytes = await packWorkbook(workbook);
  return { ...opened, name: `${words('sheet.file')}-${delivery.id}.xlsx`, bytes };
}

/** Attendance as a form for Kobo or ODK; without a roster, or for `blank`, it asks for the code as text. */
export async function attendanceForm(
  host: Host,
  { folder, blank }: Pick<SheetRequest, 'folder' | 'blank'>,
): Promise<TypedFile> {
  const opened = await openDelivery(folder, host);
  const { delivery, participants } = opened;
  const [words, typed] = await wordsFor(delivery, host);
  const codes = blank === undefined ? participants.map(({ code }) => code).filter(Boolean) : [];
  const bytes = await packWorkbook(composeForm({ delivery, codes, words, typed }));
  return { ...opened, name: `${typed('form.file')}-${delivery.id}.xlsx`, bytes };
}
