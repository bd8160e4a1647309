import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { againstOurs, againstSarif } from '../helpers/json-schema.ts';
import { createMemoryHost, type MemoryHost } from '../helpers/memory-host.ts';

/** An error, a warning and what a second place belongs to. */
const FAULTS = `Lea [aquí](https://example.org).

::::slide{#lamina}
## Otra
- Algo

:::notes
Pregunte.
:::
::::
`;

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function validate(host: MemoryHost, ...argv: readonly string[]): Promise<Ran> {
  const code = await main(['validate', ...argv], host);
  return { code, ...host.said };
}

function hostWith(more: string, environment: Readonly<Record<string, string>> = {}): MemoryHost {
  return createMemoryHost(below('kits/prueba', kitWith(more)), environment);
}

describe('relevo validate --format', () => {
  it('gives workflow commands on GitHub without being asked, by paths below the repository', async () => {
    const { code, out } = await validate(hostWith(FAULTS, { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: '/' }));
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=work\/kits\/prueba\/es\/modules\/01-marco\/01-sesion\.md,line=\d+/m);
    expect(out).toMatch(/^::warning .*title=vague-link::/m);
  });

  it('gives what is named, on GitHub too', async () => {
    const { out } = await validate(hostWith(FAULTS, { GITHUB_ACTIONS: 'true' }), '--format', 'text');
    expect(out).not.toContain('::error');
  });

  it('gives one SARIF log for all kits', async () => {
    const host = createMemoryHost({
      ...below('kits/prueba', kitWith(FAULTS)),
      ...below('kits/segundo', kitWith(FAULTS)),
    });
    const { code, out } = await validate(host, '--format', 'sarif');
    expect(code).toBe(1);
    expect(againstSarif()(JSON.parse(out))).toEqual([]);
    expect(out).toContain('kits/segundo/es/modules/01-marco/01-sesion.md');
  });

  it('gives JSON that keeps its published schema', async () => {
    const complaints = againstOurs('report');
    const { out } = await validate(hostWith(FAULTS), '--format', 'json');
    const report = JSON.parse(out) as object;
    expect(complaints(report)).toEqual([]);
    expect(complaints({ ...report, more: 1 })).not.toEqual([]);
  });

  it('says which formats there are', async () => {
    const { code, err } = await validate(hostWith(''), '--format', 'sarf');
    expect(code).toBe(2);
    expect(err).toContain('sarif');
  });
});

describe('relevo validate --rule and --severity', () => {
  it('show and count what is asked for, and nothing else', async () => {
    const one = await validate(hostWith(FAULTS), '--rule', 'vague-link,raw-html');
    expect(one.code).toBe(0);
    expect(one.out).toContain('vague-link');
    expect(one.out).not.toContain('duplicate-id');
    const grave = await validate(hostWith(FAULTS), '--severity', 'error');
    expect(grave.code).toBe(1);
    expect(grave.out).not.toContain('vague-link');
  });

  it('still tell what could not be read', async () => {
    const { code, out } = await validate(hostWith(':::case{#c1}\nSin fin.\n'), '--rule', 'vague-link');
    expect(code).toBe(1);
    expect(out).toContain('fence-mismatch');
  });

  it('name the nearest when there is no such rule or severity', async () => {
    expect((await validate(hostWith(''), '--rule', 'vage-link')).err).toContain('vague-link');
    expect((await validate(hostWith(''), '--severity', 'eror')).err).toContain('error');
  });
});

describe('relevo validate --fix', () => {
  const QUOTED = 'Dijo "sí"...\n';

  it('writes what has one right answer, says so, and reports what is left', async () => {
    const host = hostWith(QUOTED);
    const { code, out, err } = await validate(host, '--fix');
    expect(code).toBe(0);
    expect(out).toContain('sin hallazgos');
    expect(err).toContain('01-sesion.md: 2 correcciones.');
    const bytes = host.files.get('/work/kits/prueba/es/modules/01-marco/01-sesion.md');
    expect(new TextDecoder().decode(bytes)).toContain('Dijo «sí»…\n');
  });

  it('only shows the patch when it is asked to, and mends only what the named rules find', async () => {
    const host = hostWith(QUOTED);
    const { code, out } = await validate(host, '--fix', '--dry-run', '--rule', 'three-dots');
    expect(code).toBe(1);
    expect(out).toContain('+Dijo "sí"…\n');
    const bytes = host.files.get('/work/kits/prueba/es/modules/01-marco/01-sesion.md');
    expect(new TextDecoder().decode(bytes)).toContain(QUOTED);
    expect((await validate(hostWith(QUOTED), '--dry-run')).code).toBe(2);
  });
});

describe('relevo validate --watch', () => {
  it('reports again after each change, and ends when it is told to', async () => {
    const host = hostWith('');
    const session = '/work/kits/prueba/es/modules/01-marco/01-sesion.md';
    async function* watch(folders: readonly string[]): AsyncGenerator<void> {
      expect(folders).toEqual(['/work/kits/prueba']);
      host.files.set(session, new TextEncoder().encode('Sin datos.\n'));
      yield;
      host.files.set(session, new TextEncoder().encode(kitWith('')['es/modules/01-marco/01-sesion.md']));
      yield;
    }
    const { code, out } = await validate({ ...host, watch }, '--watch');
    expect(code).toBe(0);
    expect(out.match(/sin hallazgos/g)).toHaveLength(2);
    expect(out.match(/schema/g)?.length).toBeGreaterThan(0);
    expect(out.match(/Mirando los cambios/g)).toHaveLength(3);
  });

  it('ends with what its last report says, strictly where that is asked for', async () => {
    const warned = 'Lea [aquí](https://example.org).\n';
    expect((await validate(hostWith(warned), '--watch')).code).toBe(0);
    expect((await validate(hostWith(warned), '--watch', '--strict')).code).toBe(1);
    expect((await validate(hostWith(FAULTS), '--watch')).code).toBe(1);
  });

  it('is refused in one line beside what is done once, and writes nothing', async () => {
    const host = hostWith('Dijo "sí"...\n');
    const before = new Map(host.files);
    for (const option of ['--fix', '--dry-run', '--since']) {
      host.said.err = '';
      const { code, out, err } = await validate(
        host,
        '--watch',
        option,
        ...(option === '--since' ? ['antes.zip'] : []),
      );
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toMatch(new RegExp(`^[^\\n]*--watch[^\\n]*${option}[^\\n]*\\n$`));
    }
    expect(host.files).toEqual(before);
  });
});
