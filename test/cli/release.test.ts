import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Repository } from '../../src/model/repository.ts';
import { rightsSchema } from '../../src/model/rights.ts';
import { createKeyFiles } from '../bundle/signing/key-files.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost, type MemoryHost } from '../helpers/memory-host.ts';

const CLEAN: Repository = {
  commit: 'c0ffee'.padEnd(40, '0'),
  path: 'kits/prueba',
  changed: [],
  tags: new Map(),
  origin: 'https://example.org/kits.git',
};

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#123456"/></svg>';
/** The base kit, with all that a release asks for. */
const READY: Readonly<Record<string, string>> = {
  'kit.yaml': (kitWith('')['kit.yaml'] ?? '')
    .replace(
      'maturity: draft',
      'maturity: released\npilots: [{date: 2025-12-01, place: "Tegucigalpa", participants: 20}]\nlegal-as-of: 2026-01-01',
    )
    .replace(
      'title: {es: "Kit de prueba"}',
      'title: {es: "Kit de prueba"}\nowner: {es: "Institución de prueba"}',
    ),
  'assets/dibujo.svg': PICTURE,
  'media.yaml':
    '- {id: d, file: assets/dibujo.svg, title: {es: "Un dibujo"}, license: CC-BY-4.0, credits: "Ana", public: true, depicts: nobody, consent: not-applicable, age-rating: 12}\n',
  'es/aids/02-dibujo.md':
    '---\nid: dibujo\ntitle: "Dibujo"\npublic: true\n---\n\n![Un cuadro azul](../../assets/dibujo.svg)\n',
};

const TARGET = '/work/dist/release-prueba-1.0.0';

function hostWith(
  repository: Repository | undefined = CLEAN,
  files: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string>> = {},
): MemoryHost {
  const kit = below('kits/prueba', kitWith('', { ...READY, ...files }));
  return createMemoryHost(kit, environment, repository);
}

async function release(host: MemoryHost, ...argv: readonly string[]): Promise<number> {
  return main(['release', 'kits/prueba', ...argv], host);
}

function made(host: MemoryHost): readonly string[] {
  return [...host.files.keys()].filter((path) => path.startsWith('/work/dist/')).sort();
}

function textOf(host: MemoryHost, name: string): string {
  return new TextDecoder().decode(host.files.get(`${TARGET}/${name}`));
}

describe('relevo release', () => {
  it('makes a folder with bundles, their hashes, notes, rights and provenance', async () => {
    const host = hostWith();
    const code = await release(host, '--unsigned');
    expect(host.said.err).toBe('');
    expect(code).toBe(0);
    for (const line of textOf(host, 'SHA256SUMS').trim().split('\n')) {
      const [sum, name = ''] = line.split('  ');
      const bytes = host.files.get(`${TARGET}/${name}`) ?? new Uint8Array();
      expect([name, createHash('sha256').update(bytes).digest('hex')]).toEqual([name, sum]);
    }
    const listed =
      textOf(host, 'SHA256SUMS')
        .match(/ {2}\S+/g)
        ?.map((name) => `${TARGET}/${name.trim()}`) ?? [];
    expect(made(host)).toEqual([...listed, `${TARGET}/SHA256SUMS`].sort());
    expect(textOf(host, 'notas.md')).toContain('- Primera versión.');
  });

  it('names the very files before, when it is only asked what it would do', async () => {
    const host = hostWith();
    expect(await release(host, '--unsigned', '--dry-run')).toBe(0);
    expect(made(host)).toEqual([]);
    const named = host.said.out.match(/^ {2}\S+$/gm)?.map((line) => `${TARGET}/${line.trim()}`) ?? [];
    const real = hostWith();
    await release(real, '--unsigned');
    expect(named.sort()).toEqual(made(real));
  });

  it('states who built what from which commit, as in-toto and SLSA write it, and the same each time', async () => {
    const actions = {
      GITHUB_ACTIONS: 'true',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'org/kits',
      GITHUB_RUN_ID: '42',
      GITHUB_ACTOR: 'ana',
      RUNNER_ENVIRONMENT: 'github-hosted',
    };
    const host = hostWith(CLEAN, {}, actions);
    await release(host, '--unsigned', '--quiet');
    const statement = JSON.parse(textOf(host, 'provenance.intoto.json'));
    expect(statement).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      predicateType: 'https://slsa.dev/provenance/v1',
      predicate: {
        buildDefinition: {
          externalParameters: { kit: 'prueba', version: '1.0.0', path: 'kits/prueba', actor: 'ana' },
          resolvedDependencies: [
            { uri: 'git+https://example.org/kits.git', digest: { gitCommit: CLEAN.commit } },
            { name: 'relevo' },
          ],
        },
        runDetails: {
          builder: { id: 'https://github.com/actions/runner/github-hosted' },
          metadata: { invocationId: 'https://github.com/org/kits/actions/runs/42/attempts/1' },
        },
      },
    });
    const sums = new Map(
      textOf(host, 'SHA256SUMS')
        .trim()
        .split('\n')
        .map((line) => line.split('  ').reverse() as [string, string]),
    );
    for (const { name, digest } of statement.subject) expect(sums.get(name)).toBe(digest.sha256);
    expect(statement.subject).toHaveLength(6);
    const again = hostWith(CLEAN, {}, { ...actions, TZ: 'Asia/Kathmandu' });
    await release(again, '--unsigned', '--quiet');
    expect(textOf(again, 'SHA256SUMS')).toBe(textOf(host, 'SHA256SUMS'));
  });

  it('says under which terms each file may be used', async () => {
    const host = hostWith();
    await release(host, '--unsigned');
    const rights = rightsSchema.parse(JSON.parse(textOf(host, 'rights.json')));
    expect(rights.files.find(({ path }) => path === 'assets/dibujo.svg')).toMatchObject({
      license: 'CC-BY-4.0',
      holder: 'Ana',
      public: true,
      'age-rating': 12,
    });
    expect(rights.files.filter(({ license }) => license === 'NOASSERTION')).toEqual([]);
    expect(rights.fonts.map(({ license }) => license)).toContain('OFL-1.1');
    const { license } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;
    expect(rights.program).toMatchObject({ name: 'Relevo', license });
    expect(textOf(host, 'derechos.txt')).toContain('  assets/dibujo.svg: CC-BY-4.0\n    De: Ana.');
    expect(textOf(host, 'derechos.txt')).toContain('A partir de 12 años.');
  });

  it('signs every bundle and the list of hashes, so that verify knows the signer', async () => {
    const key = createKeyFiles();
    const host = hostWith();
    host.files.set('/work/clave', Buffer.from(key.secret));
    host.files.set('/work/firmantes', Buffer.from(`ana@example.org ${key.line}\n`));
    expect(await release(host, '--key', 'clave')).toBe(0);
    const zips = made(host).filter((path) => path.endsWith('.zip'));
    const who = ['--signer', 'ana@example.org', '--allowed-signers', 'firmantes'];
    expect(await main(['verify', ...zips, ...who], host)).toBe(0);
    expect(made(host).filter((path) => path.endsWith('.sig'))).toHaveLength(zips.length + 1);
    expect(textOf(host, 'notas.md')).toContain('SHA256:');
  });

  it('tells what is different from an earlier version, and takes no version that is not higher', async () => {
    const host = hostWith();
    expect(await release(host, '--unsigned')).toBe(0);
    const before = `dist/release-prueba-1.0.0/prueba-1.0.0-handover.zip`;
    const next = hostWith(CLEAN, {
      'kit.yaml': (READY['kit.yaml'] ?? '').replace('version: 1.0.0', 'version: 1.1.0'),
      'CHANGELOG.md':
        '# Cambios\n\n## 1.1.0 - 2026-02-01\n\n- Otra tarjeta.\n\n## 1.0.0 - 2026-01-01\n\n- Primera versión.\n',
      'es/aids/01-tarjeta.md': '---\nid: tarjeta\ntitle: "Tarjeta"\npublic: true\n---\n\nEscuche siempre.\n',
    });
    next.files.set(`/work/${before}`, host.files.get(`/work/${before}`) ?? new Uint8Array());
    expect(await release(next, '--unsigned', '--since', before)).toBe(0);
    const notes = new TextDecoder().decode(next.files.get('/work/dist/release-prueba-1.1.0/notas.md'));
    expect(notes).toContain('- Otra tarjeta.');
    expect(notes).not.toContain('- Primera versión.');
    expect(notes).toContain('Donde decía «Escuche ~~primero.~~», dice «Escuche **siempre.**».');
    const same = hostWith();
    same.files.set('/work/antes.zip', host.files.get(`/work/${before}`) ?? new Uint8Array());
    expect(await release(same, '--unsigned', '--since', 'antes.zip')).toBe(1);
    expect(same.said.out).toContain('no es más alta');
  });
});

describe('what a release refuses', () => {
  it.each([
    [
      'a finding, be it a warning',
      CLEAN,
      { 'es/aids/01-tarjeta.md': '---\nid: tarjeta\ntitle: "T"\n---\n\n<b>x</b>\n' },
      'hallazgo',
    ],
    [
      'a version that the changelog does not have',
      CLEAN,
      { 'CHANGELOG.md': '# Cambios\n\n## 0.9.0 - 2026-01-01\n\n- A.\n' },
      'CHANGELOG.md',
    ],
    [
      'a draft',
      CLEAN,
      {
        'kit.yaml': (READY['kit.yaml'] ?? '').replace(
          'title: {es: "Kit',
          'to-confirm: [{question: {es: "¿Qué?"}, who: {es: "Equipo"}, since: 2026-01-01}]\ntitle: {es: "Kit',
        ),
      },
      'hallazgo',
    ],
    [
      'what a template left to be written',
      CLEAN,
      {
        'kit.yaml': (READY['kit.yaml'] ?? '').replace('Institución de prueba', 'Escriba aquí la institución'),
      },
      'hallazgo',
    ],
    [
      'a contact that nobody has checked',
      CLEAN,
      {
        'contacts.yaml': (kitWith('')['contacts.yaml'] ?? '').replace('  verified-on: 2026-01-01\n', ''),
      },
      'hallazgo',
    ],
    [
      'files that are not committed',
      { ...CLEAN, changed: ['kits/prueba/kit.yaml'] },
      {},
      'kits/prueba/kit.yaml',
    ],
    [
      'a version that another commit has',
      { ...CLEAN, tags: new Map([['prueba-1.0.0', 'otro']]) },
      {},
      'prueba-1.0.0',
    ],
  ] as const)('is %s', async (_, repository, files, word) => {
    const host = hostWith(repository, files);
    expect(await release(host, '--unsigned')).toBe(1);
    expect(host.said.out).toContain(word);
    expect(made(host)).toEqual([]);
  });

  it('is a kit outside of any repository', async () => {
    const host = createMemoryHost(below('kits/prueba', kitWith('', READY)));
    expect(await release(host, '--unsigned')).toBe(1);
    expect(host.said.out).toContain('git');
  });

  it('is not its own output folder, nor a tag of the same commit', async () => {
    const tags = new Map([['prueba-1.0.0', CLEAN.commit]]);
    const host = hostWith({ ...CLEAN, changed: ['dist/', '.relevo/cache/x'], tags });
    expect(await release(host, '--unsigned', '--dry-run')).toBe(0);
  });

  it('is a second release of the same version, which leaves the first as it was', async () => {
    const host = hostWith();
    expect(await release(host, '--unsigned')).toBe(0);
    const before = made(host).map((path) => [path, host.files.get(path)]);
    expect(await release(host, '--unsigned')).toBe(1);
    expect(made(host).map((path) => [path, host.files.get(path)])).toEqual(before);
  });

  it('is a key that is none, before anything is built, and already when it is only asked what it would do', async () => {
    const host = hostWith(CLEAN, {});
    host.files.set('/work/clave', new TextEncoder().encode('hola'));
    expect(await release(host, '--key', 'clave', '--dry-run')).toBe(2);
    expect(host.said.err).toContain('ssh-keygen -t ed25519');
  });

  it.each(['kits/prueba', 'kits/prueba/salida', './kits/../kits/prueba/assets'])(
    'is to write into the kit itself, at %s',
    async (output) => {
      const host = hostWith();
      expect(await release(host, '--unsigned', '--output', output)).toBe(2);
      expect(host.said.err).toContain('está dentro del kit');
    },
  );

  it('is to be told neither key nor that there is none, or both', async () => {
    for (const argv of [[], ['--key', 'clave', '--unsigned']]) {
      const host = hostWith();
      expect(await release(host, ...argv)).toBe(2);
      expect(host.said.err.trim().split('\n')).toHaveLength(1);
    }
  });

  it('is a repository that moves while it is being built: nothing appears', async () => {
    let asked = 0;
    const host = hostWith();
    const moving: MemoryHost = {
      ...host,
      repository: async () => {
        asked += 1;
        return asked === 1 ? CLEAN : { ...CLEAN, commit: 'f'.repeat(40) };
      },
    };
    expect(await release(moving, '--unsigned')).toBe(2);
    expect(made(host)).toEqual([]);
  });
});
