// Makes build/: the program and its packages as a few scripts, each loaded when it is first needed, with the code that V8
// compiles from them beside them; and build/stamp, so that documents which another build made are not taken from a cache.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { build, transform } from 'esbuild';
import { create } from 'fontkit';

const OUTPUT = 'build/cli';
const ENTRIES = { run: 'run', 'print-worker': 'print' };
/** Read by pdfkit beside its own script. */
const PROFILE = 'data/sRGB_IEC61966_2_1.icc';
/** It starts threads from files of its own. */
const EXTERNAL = 'tinypool';
/** Every kind of document of one audience passes here, so that the functions that make them are compiled. */
const EXAMPLE = 'kits/trata-identificacion';

const OPTIONS = { platform: 'node', target: 'node20.19', logLevel: 'warning' };

/**
 * Modules of packages, and what takes their places: fontkit unpacks tables of Unicode at each start, which Node does many
 * times faster, and has with it a dictionary of 120,000 numbers to read fonts of the web, which are not read here.
 */
const STAND_INS = {
  'tiny-inflate':
    "module.exports = (packed, into) => (into.set(require('node:zlib').inflateRawSync(packed)), into);",
  'brotli/decompress.js': "module.exports = () => { throw new Error('No font of the web is read here'); };",
};

const standIns = {
  name: 'stand-ins',
  setup(within) {
    within.onResolve({ filter: /^(?:tiny-inflate|brotli\/decompress\.js)$/ }, ({ path }) => ({
      path,
      namespace: 'stand-in',
    }));
    within.onLoad({ filter: /./, namespace: 'stand-in' }, ({ path }) => ({ contents: STAND_INS[path] }));
  },
};

/** Only ES modules can be cut into files, only scripts take compiled code: so the one is turned into the other. */
async function writeScript({ path, text }) {
  const supported = { 'dynamic-import': text.includes(`import("${EXTERNAL}")`) };
  const { code } = await transform(text, { ...OPTIONS, logLevel: 'error', format: 'cjs', supported });
  const script = code
    .replaceAll(`import("${EXTERNAL}")`, `importPackage("${EXTERNAL}")`)
    .replaceAll(/require\("(\.\/[^"]+)\.js"\)/g, 'require("$1.cjs")');
  writeFileSync(path.replace(/\.js$/, '.cjs'), script);
}

/** The packages that were taken into the build, and the terms under which they may be. */
function writeLicenses(inputs) {
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  const texts = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const terms = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
    return `${name} ${version} (${license})\n\n${terms}\n`;
  });
  writeFileSync('build/licenses.txt', texts.join(`\n${'-'.repeat(72)}\n\n`));
}

async function writeScripts() {
  const entries = Object.keys(ENTRIES).map((name) => `src/cli/${name}.ts`);
  const { outputFiles, metafile } = await build({
    ...OPTIONS,
    bundle: true,
    entryPoints: entries,
    external: [EXTERNAL],
    plugins: [standIns],
    define: { 'import.meta.url': 'scriptUrl' },
    format: 'esm',
    splitting: true,
    outdir: OUTPUT,
    metafile: true,
    write: false,
  });
  mkdirSync(join(OUTPUT, dirname(PROFILE)), { recursive: true });
  await Promise.all(outputFiles.map(writeScript));
  copyFileSync(join('node_modules/pdfkit/js', PROFILE), join(OUTPUT, PROFILE));
  writeLicenses(Object.keys(metafile.inputs));
}

async function writeEntries() {
  await build({ ...OPTIONS, entryPoints: ['src/cli/load-script.ts'], format: 'esm', outdir: OUTPUT });
  for (const [name, what] of Object.entries(ENTRIES)) {
    const text = `import { load } from './load-script.js';\n\nexport const { ${what} } = load('./${name}.cjs');\n`;
    writeFileSync(join(OUTPUT, `${name}.js`), text);
  }
}

/** Every word of the kits and of the program's own texts. */
function wordsOfTexts() {
  const texts = ['kits', 'templates/strings'].flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((path) => /\.(md|ya?ml|json)$/.test(path))
      .sort()
      .map((path) => readFileSync(join(folder, path), 'utf8').normalize('NFC')),
  );
  return new Set(texts.flatMap((text) => text.split(/[\s"]+/)));
}

/** What modules of the source export, before there is a build to ask. */
async function importSources(contents) {
  const scratch = mkdtempSync(join(tmpdir(), 'relevo-build-'));
  const outfile = join(scratch, 'modules.mjs');
  try {
    const stdin = { contents, resolveDir: '.', loader: 'ts' };
    await build({ ...OPTIONS, stdin, bundle: true, format: 'esm', outfile, external: ['fontkit'] });
    return await import(outfile);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What the fonts say of the letters of these words, asked once here and not at each start: build/pairs.json. */
function writePairs({ FONT_FILES, tabulate }) {
  const words = wordsOfTexts();
  const tables = Object.entries(FONT_FILES).map(([face, file]) => [
    face,
    tabulate(create(readFileSync(join('node_modules', file))), words),
  ]);
  writeFileSync('build/pairs.json', JSON.stringify(Object.fromEntries(tables)));
}

/** Uses the program on a kit, and keeps the code that V8 compiled for it. */
async function writeCode() {
  // Else V8 forgets functions that have run long ago, such as those that start the program.
  setFlagsFromString('--no-flush-bytecode');
  const scratch = mkdtempSync(join(tmpdir(), 'relevo-build-'));
  const { run } = await import(`./${OUTPUT}/run.js`);
  const { compiledCode } = await import(`./${OUTPUT}/load-script.js`);
  // Where a service runs this, it wants no summary of what is made here and thrown away.
  delete process.env.GITHUB_STEP_SUMMARY;
  try {
    const make = [
      '--output',
      join(scratch, 'dist'),
      '--cache',
      join(scratch, 'cache'),
      '--jobs',
      '1',
      '--audience',
      'formadores',
      '--language',
      'es',
      '--quiet',
    ];
    for (const args of [
      ['validate', EXAMPLE, '--quiet', '--severity', 'error'],
      ['bundle', EXAMPLE, ...make],
      ['build', EXAMPLE, ...make],
      // And once more with nothing left to do.
      ['build', EXAMPLE, ...make],
    ]) {
      process.argv.splice(2, Number.POSITIVE_INFINITY, ...args);
      await run();
    }
    // What is wrong with the kit is no fault of the build.
    process.exitCode = 0;
    setFlagsFromString('--flush-bytecode');
    for (const [name, code] of compiledCode()) writeFileSync(join(OUTPUT, name), code);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Files below a folder that are there, but for what V8 compiled, which only the same V8 can use. */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.code'))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}

/** Of a package, what is used of it and its terms. */
function listPackage(name, entry, used) {
  const root = join('node_modules', name);
  const terms = readdirSync(root).filter((file) => /^(package\.json|licen[cs]e.*)$/i.test(file));
  return { name, entry, files: [...terms, ...used].sort() };
}

/** build/program.json: what a copy of the program consists of, for handovers. */
function writeProgramList({ FONT_FILES, LENT_FILES }) {
  const faces = [...Object.values(FONT_FILES), ...Object.values(LENT_FILES)];
  const nameOf = (file) => /^(?:@[^/]+\/)?[^/]+/.exec(file)[0];
  const names = [...new Set(faces.map(nameOf))].sort();
  const packages = [
    ...names.map((name) => {
      const own = faces.filter((file) => nameOf(file) === name);
      return listPackage(
        name,
        own[0],
        own.map((file) => file.slice(name.length + 1)),
      );
    }),
    listPackage(
      EXTERNAL,
      EXTERNAL,
      filesBelow(join('node_modules', EXTERNAL, 'dist'))
        .filter((file) => file.endsWith('.js'))
        .map((file) => file.slice('node_modules/'.length + EXTERNAL.length + 1)),
    ),
  ];
  const folders = ['bin', 'build', 'templates'].flatMap(filesBelow);
  const own = [...folders, 'build/program.json', 'docs/kit-format.md', 'LICENSE', 'package.json'].sort();
  writeFileSync('build/program.json', JSON.stringify({ own, packages }));
}

function writeStamp() {
  const hash = createHash('sha256').update(readFileSync('package.json'));
  for (const name of readdirSync(OUTPUT)
    .filter((name) => name.endsWith('js'))
    .sort()) {
    hash.update(name).update(readFileSync(join(OUTPUT, name)));
  }
  writeFileSync('build/stamp', `${hash.digest('hex').slice(0, 32)}\n`);
}

rmSync('build', { recursive: true, force: true });
await writeScripts();
await writeEntries();
const fonts = await importSources(
  "export * from './src/draw/create-fonts.ts'; export * from './src/draw/fonts/pair-facts.ts';",
);
writePairs(fonts);
writeStamp();
writeProgramList(fonts);
await writeCode();
