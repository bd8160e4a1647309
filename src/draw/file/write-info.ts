import { createHash } from 'node:crypto';
import type { PagedDoc } from '../../model/paged.ts';
import type { PdfFile } from './pdfkit-internals.ts';
import { type DocumentInfo, pdfDate, xmpPacket } from './xmp.ts';

/** The information dictionary, the metadata stream in place of pdfkit's, and a file id that depends on nothing but them. */
export function writeInfo(file: PdfFile, { language }: PagedDoc, info: DocumentInfo): void {
  const date = pdfDate(info.date);
  const { title, author, subject, producer, creator } = info;
  file.info = {
    Title: title,
    ...(author === '' ? {} : { Author: author }),
    Subject: subject,
    Keywords: info.keywords.join(', '),
    Producer: producer,
    Creator: creator,
    CreationDate: date,
    ModDate: date,
  };
  const xmp = Buffer.from(xmpPacket(info, language), 'utf8');
  file._id = createHash('sha256').update(xmp).digest().subarray(0, 16);
  file.endMetadata = () => {
    const metadata = file.ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.compress = false;
    metadata.end(xmp);
    file._root.data['Metadata'] = metadata;
  };
}
