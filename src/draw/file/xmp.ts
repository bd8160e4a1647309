import { civilFromDays, formatDay } from '../../lib/civil-day.ts';

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

function escapeXml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '').replace(/(?!\n)\p{Cc}/gu, ' ');
}

/** `2026-11-20T00:00:00Z` */
export function isoTime(seconds: number): string {
  const rest = ((seconds % 86_400) + 86_400) % 86_400;
  const pad = (part: number): string => String(Math.floor(part)).padStart(2, '0');
  const time = `${pad(rest / 3600)}:${pad((rest % 3600) / 60)}:${pad(rest % 60)}`;
  return `${formatDay(civilFromDays(Math.floor(seconds / 86_400)))}T${time}Z`;
}

/** `D:20261120000000Z` (ISO 32000-1, 7.9.4) */
export function pdfDate(seconds: number): string {
  return `D:${isoTime(seconds).replace(/\D/g, '')}Z`;
}

/**
 * The XMP packet of a tagged document: Dublin Core, and the PDF/UA identifier (ISO 14289-1, clause 5). Every text is
 * escaped.
 */
export function xmpPacket(info: DocumentInfo, language: string): string {
  const text = escapeXml;
  const time = isoTime(info.date);
  const bag = info.keywords.map((word) => `<rdf:li>${text(word)}</rdf:li>`).join('');
  const alternatives = (value: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${text(value)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternatives(info.title)}</dc:title>
<dc:description>${alternatives(info.subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${text(language)}</rdf:li></rdf:Bag></dc:language>
${info.author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${text(info.author)}</rdf:li></rdf:Seq></dc:creator>\n`}<dc:subject><rdf:Bag>${bag}</rdf:Bag></dc:subject>
<xmp:CreatorTool>${text(info.creator)}</xmp:CreatorTool>
<xmp:CreateDate>${time}</xmp:CreateDate>
<xmp:ModifyDate>${time}</xmp:ModifyDate>
<xmp:MetadataDate>${time}</xmp:MetadataDate>
<pdf:Producer>${text(info.producer)}</pdf:Producer>
<pdf:Keywords>${text(info.keywords.join(', '))}</pdf:Keywords>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}
