/** Heads stand in the upper, feet in the lower quarter of a page. */
const HEAD_BELOW = 0.25;
const FOOT_FROM = 0.75;

/** Opens what is no content: decoration, or what belongs to the page. Heads and feet say so (ISO 14289-1, 7.8). */
export function artifactOperator(tag: 'page' | 'layout', at: number): string {
  if (tag === 'layout') return '/Artifact<</Type/Layout>>BDC';
  const subtype = at < HEAD_BELOW ? '/Subtype/Header' : at >= FOOT_FROM ? '/Subtype/Footer' : '';
  return `/Artifact<</Type/Pagination${subtype}>>BDC`;
}
