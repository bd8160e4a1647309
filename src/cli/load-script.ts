import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** What a script gives, by name. */
type Exports = Record<string, unknown>;

interface Loaded {
  readonly script: Script;
  readonly module: { exports: Exports };
}

type Body = (
  exports: Exports,
  require: (name: string) => unknown,
  module: { exports: Exports },
  importPackage: (name: string) => Promise<unknown>,
  scriptUrl: string,
) => void;

/**
 * How much a function runs before V8 compiles it anew, optimised; its own default is about an eighth. A run lasts seconds:
 * most functions are done before that pays. Measured on a document of 300 pages: a fifth less CPU time. Compiled code is
 * only taken back under the flags it was made with, so this stands where it is made and where it is used.
 * The V8 of Node 20 alone knows it: later ones say at every start that they do not.
 */
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000');

const loaded = new Map<string, Loaded>();
const require = createRequire(import.meta.url);

/**
 * Compiled code, made when the program was built, lies beside a script. V8 refuses what another version of it made; then
 * it compiles the script as any other.
 */
function compile(url: URL): Script {
  const filename = fileURLToPath(url);
  const code = `${filename}.code`;
  // Texts in a script are escaped, but patterns are not: they hold quotation marks and accents.
  return new Script(
    `(function (exports, require, module, importPackage, scriptUrl) {${readFileSync(filename, 'utf8')}\n})`,
    {
      filename,
      ...(existsSync(code) ? { cachedData: readFileSync(code) } : {}),
    },
  );
}

/** Runs one of the scripts beside this one, once. Throws what the script throws. */
export function load(name: string): Exports {
  const known = loaded.get(name);
  if (known) return known.module.exports;
  const url = new URL(name, import.meta.url);
  const script = compile(url);
  const module = { exports: {} };
  loaded.set(name, { script, module });
  const body = script.runInThisContext() as Body;
  const requireAny = (wanted: string): unknown => (wanted.startsWith('./') ? load(wanted) : require(wanted));
  // A script cannot import by itself without Node warning of it.
  body(module.exports, requireAny, module, (wanted) => import(wanted), url.href);
  return module.exports;
}

/** The code of every script that was loaded, with the functions that have run until now. */
export function compiledCode(): ReadonlyMap<string, Uint8Array> {
  return new Map([...loaded].map(([name, { script }]) => [`${name}.code`, script.createCachedData()]));
}
