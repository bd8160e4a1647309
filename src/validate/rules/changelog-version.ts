import { parseDay } from '../../lib/civil-day.ts';
import type { Kit } from '../../model/kit.ts';
import { type Place, placeAt } from '../../model/place.ts';
import type { Issue, Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';

const PATH = 'CHANGELOG.md';

/** The heading that names the version, though without a day. */
function undatedHeading(kit: Kit, version: string): Place | undefined {
  const lines = kit.lines.get(PATH) ?? [];
  const at = lines.findIndex((line) => line.startsWith('#') && line.split(/[\s[\]]+/).includes(version));
  const line = at + 1;
  const column = (lines[at]?.length ?? 0) + 1;
  return at === -1 ? undefined : { path: PATH, start: { line, column: 1 }, end: { line, column } };
}

function missingRelease(kit: Kit, version: string): Issue {
  const { path, places } = kit.manifest;
  const undated = undatedHeading(kit, version);
  return undated
    ? issue(undated, 'changelog-version.undated', { version })
    : issue(placeAt(places, '/version', path), 'changelog-version.missing', { version });
}

function changelog(heading: string): Readonly<Record<string, string>> {
  return { [PATH]: `# Cambios\n\n## ${heading}\n\n- Primera versión.\n` };
}

export const changelogVersion: Rule = {
  id: 'changelog-version',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'La versión del kit no tiene un título con fecha en CHANGELOG.md.',
      why: 'De ese título sale la fecha que llevan todas las páginas y los paquetes: sin ella no se sabe cuál papel es más nuevo.',
      fix: 'Escriba en CHANGELOG.md un título como `## 1.0.0 - 2026-01-31`, con la versión de kit.yaml y el día.',
    },
    en: {
      what: 'The kit’s version has no dated heading in CHANGELOG.md.',
      why: 'That heading gives the date that every page and bundle carries: without it nobody knows which paper is newer.',
      fix: 'Write a heading like `## 1.0.0 - 2026-01-31` in CHANGELOG.md, with the version of kit.yaml and the day.',
    },
    fr: {
      what: 'La version du kit n’a pas de titre daté dans CHANGELOG.md.',
      why: 'De ce titre vient la date que portent toutes les pages et les paquets : sans elle, on ne sait quel papier est le plus récent.',
      fix: 'Écrivez dans CHANGELOG.md un titre comme `## 1.0.0 - 2026-01-31`, avec la version de kit.yaml et le jour.',
    },
  },
  examples: {
    good: [{ files: changelog('1.0.0 - 2026-01-31') }],
    bad: [
      { files: changelog('0.9.0 - 2026-01-31'), finds: ['changelog-version.missing'] },
      { files: changelog('1.0.0'), finds: ['changelog-version.undated'] },
      { files: changelog('1.0.0 - 2026-02-30'), finds: ['changelog-version.no-such-day'] },
    ],
  },
  *check(kit) {
    const { version } = kit.manifest.value;
    if (kit.broken.some(({ path }) => path === PATH)) return;
    if (!kit.releases.some((release) => release.version === version)) yield missingRelease(kit, version);
    for (const { date, place } of kit.releases) {
      if (!parseDay(date)) yield issue(place, 'changelog-version.no-such-day', { date });
    }
  },
};
