import type { Kit } from '../../model/kit.ts';

const PATH = 'CHANGELOG.md';

/** What the changelog says under the kit's version, as its author wrote it: the lines up to the next version's. */
export function changelogText({ manifest, releases, lines }: Kit): string {
  const { version } = manifest.value;
  const own = releases.find((release) => release.version === version);
  if (!own) return '';
  const begin = own.place.start.line;
  const next = releases.map(({ place }) => place.start.line).filter((line) => line > begin);
  return (lines.get(PATH) ?? []).slice(begin, next.length > 0 ? Math.min(...next) - 1 : undefined).join('\n');
}
