import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish } from './program.ts';

/** The kit as it is, and with one sentence more. */
export const KITS = ['one', 'other'] as const;
export type KitName = (typeof KITS)[number];

/** Below the scratch folder. */
export const KEY = 'key';
/** What a release of either kit is called, below the output folder. */
export const RELEASE = 'release-kit-0.1.0';

const RELEASABLE = [
  'maturity: released',
  'pilots: [{date: 2026-11-01, place: "Un lugar", participants: 20}]',
  'legal-as-of: 2026-11-01',
].join('\n');

/** A comment may follow on the line. What a template leaves to be written begins so. */
const FILLED = [
  [/^maturity: draft.*$/m, RELEASABLE],
  [/Escriba aquí/g, 'Aquí está'],
  [/# (?=verified-on: )/g, ''],
] as const;

function makeReleasable(kit: string): void {
  for (const name of ['kit.yaml', 'contacts.yaml', 'references.yaml']) {
    const text = readFileSync(join(kit, name), 'utf8');
    writeFileSync(
      join(kit, name),
      FILLED.reduce((filled, [left, written]) => filled.replace(left, written), text),
    );
  }
}

/** Nobody's, whatever the machine knows of its user. */
const NOBODY = ['user.name=nobody', 'user.email=nobody@example.org', 'commit.gpgSign=false'];

function commitAll(folder: string): void {
  const settings = NOBODY.flatMap((setting) => ['-c', setting]);
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-C', folder, ...settings, ...args], { stdio: 'ignore' });
  };
  git('init');
  git('add', '--all');
  git('commit', '--message', 'kit');
}

/** Two repositories, each with a kit that may be released, and a key of this scratch folder alone. */
export async function layKits(folder: string): Promise<void> {
  const [one, other] = KITS;
  await finish(['new', join(one, 'kit'), '--template', 'taller-corto'], folder);
  makeReleasable(join(folder, one, 'kit'));
  cpSync(join(folder, one), join(folder, other), { recursive: true });
  const session = join(folder, other, 'kit', 'es', 'modules', '01-inicio', '01-escuchar.md');
  appendFileSync(session, '\nUna frase más.\n');
  for (const kit of KITS) commitAll(join(folder, kit));
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', KEY, '-f', join(folder, KEY)]);
}
