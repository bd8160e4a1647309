import type { Finding } from '../model/diagnostic.ts';
import type { Kit } from '../model/kit.ts';
import { related } from './issue.ts';
import { picturesOf } from './pictures.ts';

/** What reading said of a picture, with the places that show it: there the printed page would have its hole. */
export function noteUses(kit: Kit, findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ rule }) => rule === 'bad-picture')) return findings;
  const shown = [...picturesOf(kit)].map(({ picture }) => picture);
  return findings.map((finding) => {
    if (finding.rule !== 'bad-picture') return finding;
    const uses = shown.filter(({ target }) => target.path === finding.place.path);
    if (uses.length === 0) return finding;
    return { ...finding, related: uses.flatMap(({ place }) => related(place, 'bad-picture.shown-here')) };
  });
}
