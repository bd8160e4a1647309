import { execFileSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';

/** The words of a PDF as poppler reads them. */
function textOfPdf(bytes: Uint8Array): string {
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, maxBuffer: 1 << 28 }).toString();
}

/** Every byte of a PDF with its streams unpacked, as Latin-1: titles, alternatives, links, metadata, outline. */
function unpackPdf(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  const parts = [raw];
  for (const { index } of raw.matchAll(/stream\r?\n/g)) {
    const from = raw.indexOf('\n', index) + 1;
    const to = raw.indexOf('endstream', from);
    try {
      parts.push(inflateSync(Buffer.from(raw.slice(from, to), 'latin1')).toString('latin1'));
    } catch {
      // Not deflated: it stands in the raw bytes as it is.
    }
  }
  return parts.join('\n');
}

/** Does the secret stand in the file in any way that a reader or a curious person could find? */
export function holdsSecret(bytes: Uint8Array, secret: string): boolean {
  const unpacked = unpackPdf(bytes);
  const wide = [...secret].map((character) => `\0${character}`).join('');
  return unpacked.includes(secret) || unpacked.includes(wide) || textOfPdf(bytes).includes(secret);
}
