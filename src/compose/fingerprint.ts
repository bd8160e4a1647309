import type { Doc, DocBlock, Span } from '../model/doc.ts';
import { mapSpans } from './map-spans.ts';

/**
 * Stands in a composed document where its fingerprint will stand, which is known only when the document is whole. No text of
 * a kit has this sign: control characters are refused in it.
 */
export const FINGERPRINT = '\u0000';

/** Version cards and version notes; what an author wrote is not gone through. */
function mayBear(block: DocBlock): boolean {
  return block.type === 'table'
    ? block.role === 'card'
    : block.type === 'paragraph' && block.role === 'small';
}

/** The document with its fingerprint, wherever one stands: at the foot of its pages, and in what it says of its version. */
export function withFingerprint(doc: Doc, fingerprint: string): Doc {
  const write = (text: string): string => text.replaceAll(FINGERPRINT, fingerprint);
  const inSpans = (spans: readonly Span[]) => spans.map((span) => ({ ...span, text: write(span.text) }));
  return {
    ...doc,
    running: { ...doc.running, foot: write(doc.running.foot) },
    blocks: doc.blocks.flatMap((block) => (mayBear(block) ? mapSpans([block], inSpans) : [block])),
  };
}
