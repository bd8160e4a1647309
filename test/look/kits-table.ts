import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const FRAME = /(<!-- kits: written by npm run kits-table -->\n)[\s\S]*?(<!-- \/kits -->)/;
const ROLES = ['participant', 'trainer', 'observer', 'coordinator', 'public'];

/** A kit's heading in a summary, `## id version`. */
const HEADING = /^## (\S+ \S+)$/;
/** An edition's row: audience, language, role, documents, pages, minutes. */
const ROW = /^\| ([\w-]+) \| ([\w-]+) \| ([a-z]+) \| \d+ \| (\d+) \| (\d+) \|$/;

interface Course {
  readonly minutes: string;
  readonly pages: Map<string, string>;
}

/** Courses by kit, audience and language, in the order of a summary that `build --summary` wrote in English. */
function coursesIn(summary: string): ReadonlyMap<string, Course> {
  const courses = new Map<string, Course>();
  let kit = '';
  for (const line of summary.split('\n')) {
    kit = HEADING.exec(line)?.[1] ?? kit;
    const [, audience, language, role = '', pages = '', minutes = ''] = ROW.exec(line) ?? [];
    if (audience === undefined) continue;
    const key = `${kit} | ${audience} | ${language}`;
    const course = courses.get(key) ?? { minutes, pages: new Map() };
    course.pages.set(role, pages);
    courses.set(key, course);
  }
  return courses;
}

function tableOf(courses: ReadonlyMap<string, Course>): string {
  const rows = [...courses].map(([key, { minutes, pages }]) => {
    const cells = ROLES.map((role) => pages.get(role) ?? '–');
    return `| ${[key, minutes, ...cells].join(' | ')} |`;
  });
  const head = `| kit | course | language | minutes | ${ROLES.join(' | ')} |`;
  return [head, '|---|---|---|--:|--:|--:|--:|--:|--:|', ...rows, ''].join('\n');
}

/**
 * Run as `kits-table.ts <summary> [--check]`: writes the README's table of what the kits come to, by a summary of their
 * build; with `--check` it only tells whether the table says the same.
 */
function main([path = '', flag]: readonly string[]): number {
  const courses = coursesIn(readFileSync(path, 'utf8'));
  const readme = readFileSync(README, 'utf8');
  if (courses.size === 0 || !FRAME.test(readme)) {
    console.error(courses.size === 0 ? `${path}: no edition in it` : 'README.md: no place for the table');
    return 1;
  }
  const written = readme.replace(
    FRAME,
    (_, before: string, after: string) => before + tableOf(courses) + after,
  );
  if (flag !== '--check') writeFileSync(README, written);
  else if (written !== readme) {
    console.error('README.md: its table of kits is not what was built; npm run kits-table writes it');
    return 1;
  }
  return 0;
}

process.exitCode = main(process.argv.slice(2));
