// Writes build/stamp: the hash of the program as it was built, and of the packages it runs with. Documents that another
// build made are not taken from a cache.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const scripts = readdirSync('build', { recursive: true }).filter((name) => name.endsWith('.js'));
const hash = createHash('sha256').update(readFileSync('package.json'));
for (const name of scripts.map((path) => path.replaceAll('\\', '/')).sort()) {
  hash.update(name).update(readFileSync(`build/${name}`));
}
writeFileSync('build/stamp', `${hash.digest('hex').slice(0, 32)}\n`);
