import { SaxesParser } from 'saxes';

export type Attributes = Readonly<Record<string, string>>;

/** What is told of a part, in the order of its text. Names come without their prefix. */
export interface XmlEvents {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Tells a part of a workbook to `events`. Throws when it is not well-formed XML, or declares entities of its own. */
export function walkXml(part: Uint8Array | undefined, events: XmlEvents): void {
  if (!part) return;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('A workbook has no document type');
  });
  parser.on('opentag', ({ name, attributes }) => events.open?.(localName(name), attributes));
  parser.on('closetag', ({ name }) => events.close?.(localName(name)));
  parser.on('text', (text) => events.text?.(text));
  parser.on('cdata', (text) => events.text?.(text));
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(part)).close();
}
