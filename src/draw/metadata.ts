import { isoTime } from '../lib/iso-time.ts';

/** What a file says of itself. `date` is seconds since 1970-01-01, UTC. */
export interface DocumentInfo {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly date: number;
  readonly producer: string;
  readonly creator: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 cannot hold at all. */
const FORBIDDEN = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

function present(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== ''));
}

/** The entries of the document information dictionary (ISO 32000-1, 14.3.3). */
export function infoEntries(info: DocumentInfo): Record<string, string> {
  const { title, author, subject, keywords, producer, creator } = info;
  const date = `D:${isoTime(info.date).replace(/\D/g, '')}Z`;
  return present({
    Title: title,
    Author: author,
    Subject: subject,
    Keywords: keywords.join(', '),
    Creator: creator,
    Producer: producer,
    CreationDate: date,
    ModDate: date,
  });
}

function element(name: string, content: string): string {
  return content === '' ? '' : `<${name}>${content}</${name}>\n`;
}

function items(kind: 'Bag' | 'Seq', texts: readonly string[]): string {
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0) return '';
  const all = filled.map((text) => `<rdf:li>${escapeXml(text)}</rdf:li>`).join('');
  return `<rdf:${kind}>${all}</rdf:${kind}>`;
}

function alternatives(text: string, language: string): string {
  if (text === '') return '';
  const escaped = escapeXml(text);
  const item = (tag: string): string => `<rdf:li xml:lang="${escapeXml(tag)}">${escaped}</rdf:li>`;
  return `<rdf:Alt>${item('x-default')}${item(language)}</rdf:Alt>`;
}

/** What PDF/A asks to be said of a property that it does not know itself (ISO 19005-2, 6.6.2.3). */
const EXTENSION = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`;

/** The XMP packet (ISO 16684-1), with the marks of PDF/UA-1 (ISO 14289-1, 5) and of PDF/A-2a (ISO 19005-2, 6.6.4). */
export function xmpPacket(info: DocumentInfo, language: string): Uint8Array {
  const time = isoTime(info.date);
  const elements = [
    element('dc:format', 'application/pdf'),
    element('dc:title', alternatives(info.title, language)),
    element('dc:creator', items('Seq', [info.author])),
    element('dc:description', alternatives(info.subject, language)),
    element('dc:subject', items('Bag', info.keywords)),
    element('dc:language', items('Bag', [language])),
    element('xmp:CreatorTool', escapeXml(info.creator)),
    element('xmp:CreateDate', time),
    element('xmp:ModifyDate', time),
    element('xmp:MetadataDate', time),
    element('pdf:Producer', escapeXml(info.producer)),
    element('pdf:Keywords', escapeXml(info.keywords.join(', '))),
    element('pdfuaid:part', '1'),
    element('pdfaid:part', '2'),
    element('pdfaid:conformance', 'A'),
  ].join('');
  const names = [
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
    'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
    'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
  ].join(' ');
  return new TextEncoder().encode(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${names}>
${elements}</rdf:Description>
${EXTENSION}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`);
}
