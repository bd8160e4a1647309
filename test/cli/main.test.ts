import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { createKeyFiles } from '../bundle/signing/key-files.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost, type MemoryHost } from '../helpers/memory-host.ts';

async function run(host: MemoryHost, ...argv: readonly string[]): Promise<number> {
  return main(argv, host);
}

function hostWithKit(more = '', files: Readonly<Record<string, string>> = {}): MemoryHost {
  return createMemoryHost(below('kits/prueba', kitWith(more, files)));
}

function outputs(host: MemoryHost): readonly string[] {
  return [...host.files.keys()]
    .filter((path) => path.startsWith('/work/dist/'))
    .map((path) => path.slice(11));
}

describe('relevo', () => {
  it('prints its version', async () => {
    const host = createMemoryHost();
    expect(await run(host, '--version')).toBe(0);
    expect(host.said.out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('prints its help with examples, in the language of the environment', async () => {
    const host = createMemoryHost();
    expect(await run(host, '--help')).toBe(0);
    expect(host.said.out).toContain('relevo new mi-kit');
    const french = createMemoryHost({}, { LANG: 'fr_CA.UTF-8' });
    await run(french, 'build', '--help');
    expect(french.said.out).toContain('Exemples');
  });

  it('names the nearest command, option, role and audience, in one line, and ends with 2', async () => {
    for (const [argv, nearest] of [
      [['buld'], 'build'],
      [['build', '--rol', 'trainer'], '--role'],
      [['build', '--role', 'trainr'], 'trainer'],
      [['build', '--audience', 'polica'], 'policia'],
      [['build', '--paper', 'leter'], 'letter'],
      [['build', '--theme', 'large-prnt'], 'large-print'],
      [['bundle', '--theme', 'inksaver'], 'ink-saver'],
      [['explain', 'raw-htm'], 'raw-html'],
    ] as const) {
      const host = hostWithKit();
      expect(await run(host, ...argv)).toBe(2);
      expect(host.said.err).toContain(nearest);
      expect(host.said.err.trim().split('\n')).toHaveLength(1);
    }
  });

  it('says what is missing, and what may stand in its place, in the language of the messages', async () => {
    for (const [argv, said] of [
      [['verify'], '«rutas»'],
      [['sign', 'x.zip'], '--key <ruta>'],
      [['build', '--audience'], '--audience <ids>'],
      [['new', 'a', 'b'], 'entre comillas'],
      [['build', '--lang', 'de'], 'es, en, fr'],
    ] as const) {
      const host = hostWithKit();
      expect(await run(host, ...argv)).toBe(2);
      expect(host.said.err).toContain(said);
    }
  });

  it('lists the names it knows where they are few, and some of them where they are many', async () => {
    const few = hostWithKit();
    await run(few, 'build', '--paper', 'xx');
    expect(few.said.err).toContain('letter, a4');
    const many = hostWithKit();
    await run(many, 'explain', 'no-hay');
    expect(many.said.err).toContain('activity-without-debrief');
    expect(many.said.err).not.toContain('yaml-syntax');
  });

  it('knows words for all that its commands are given', async () => {
    for (const language of ['es', 'en', 'fr']) {
      const host = createMemoryHost();
      await run(host, '--help', '--lang', language);
      const commands = [...host.said.out.matchAll(/^ {2}([a-z-]+) \[/gm)].map(([, name]) => name ?? '');
      for (const name of commands.filter((each) => each !== 'help')) {
        const asked = createMemoryHost();
        expect(await run(asked, name, '--help', '--lang', language)).toBe(0);
        if (language !== 'en') expect(asked.said.out).not.toMatch(/default:|<folder>|<file>|<path>/);
      }
    }
  });

  it('says where there is no kit', async () => {
    const host = createMemoryHost();
    expect(await run(host, 'validate')).toBe(2);
    expect(host.said.err).toContain('relevo new');
    expect(await run(host, 'validate', 'nada')).toBe(2);
  });
});

describe('relevo validate', () => {
  it('ends with 0 and says so when there is nothing to say', async () => {
    const host = hostWithKit();
    expect(await run(host, 'validate')).toBe(0);
    expect(host.said.out).toBe('kits/prueba: sin hallazgos.\n');
  });

  it('ends with 1 and shows the line when there is an error', async () => {
    const host = hostWithKit(':::solucion\nTexto.\n:::\n');
    expect(await run(host, 'validate', 'kits/prueba')).toBe(1);
    expect(host.said.out).toContain('unknown-block');
    expect(host.said.out).toContain(':::solucion');
  });

  it('gives JSON that is the same in every language', async () => {
    const reports = await Promise.all(
      ['es', 'fr'].map(async (language) => {
        const host = hostWithKit(':::solucion\nTexto.\n:::\n');
        await run(host, 'validate', '--format', 'json', '--lang', language);
        return host.said.out;
      }),
    );
    expect(reports[0]).toBe(reports[1]);
    expect(JSON.parse(reports[0] ?? '')).toMatchObject({ version: 1 });
  });
});

describe('relevo build', () => {
  it('makes nothing of a kit with errors', async () => {
    const host = hostWithKit(':::solucion\nTexto.\n:::\n');
    expect(await run(host, 'build')).toBe(1);
    expect(outputs(host)).toEqual([]);
  });

  it('makes the documents that are wanted, and no others', async () => {
    const host = hostWithKit();
    expect(await run(host, 'build', '--role', 'participant', '--document', 'agenda,workbook')).toBe(0);
    expect([...outputs(host)].sort()).toEqual([
      'prueba/policia/es/participant/cuaderno.pdf',
      'prueba/policia/es/participant/programa.pdf',
    ]);
  });

  it('only names them when it is asked what it would do', async () => {
    const host = hostWithKit();
    expect(await run(host, 'build', '--dry-run', '--role', 'participant', '--document', 'agenda')).toBe(0);
    expect(host.said.out).toBe('dist/prueba/policia/es/participant/programa.pdf\n');
    expect(outputs(host)).toEqual([]);
  });

  it('names a slide that does not fit, and by how much', async () => {
    const lines = Array.from({ length: 40 }, (_, at) => `- Línea ${at}`).join('\n');
    const host = hostWithKit(`:::slide{#larga}\n## Larga\n${lines}\n:::\n`);
    expect(await run(host, 'build', '--document', 'slides')).toBe(1);
    expect(host.said.err).toContain('slide-overflow');
    expect(host.said.err).toMatch(/Larga.*\d+ mm/s);
  });

  it('counts the notices, which validate shows, and shows what matters more', async () => {
    const doubt =
      ':::to-confirm{#formulario who="CICESCT" since=2026-01-20}\n### ¿Qué formulario?\nFalta.\n:::\n';
    const host = hostWithKit(doubt);
    expect(await run(host, 'build', '--role', 'public', '--document', 'agenda')).toBe(0);
    expect(host.said.err).toContain(
      'kits/prueba: 1 aviso, que no impide nada. Lo muestra: relevo validate kits/prueba\n',
    );
    expect(host.said.err).not.toContain('open-question');
    expect(await run(host, 'validate')).toBe(0);
    expect(host.said.out).toContain('open-question');
  });

  it('gives the same bytes each time, and others for another date', async () => {
    const bytes = async (environment: Readonly<Record<string, string>>) => {
      const host = createMemoryHost(below('kits/prueba', kitWith('')), environment);
      await run(host, 'build', '--role', 'public', '--document', 'agenda');
      return Buffer.from(host.files.get('/work/dist/prueba/policia/es/public/programa.pdf') ?? []).toString(
        'base64',
      );
    };
    const first = await bytes({});
    expect(await bytes({ TZ: 'Asia/Kathmandu', LANG: 'C' })).toBe(first);
    expect(await bytes({ SOURCE_DATE_EPOCH: '1' })).not.toBe(first);
  });
});

describe('relevo bundle and verify', () => {
  it('make bundles that are valid, and tell one that is not', async () => {
    const host = hostWithKit();
    expect(await run(host, 'bundle', '--role', 'public')).toBe(0);
    const zip = 'dist/prueba-1.0.0-policia-es-public.zip';
    expect(await run(host, 'verify', zip)).toBe(0);
    const bytes = host.files.get(`/work/${zip}`) ?? new Uint8Array();
    host.files.set('/work/roto.zip', bytes.slice(0, bytes.length - 200));
    expect(await run(host, 'verify', 'roto.zip')).toBe(1);
    expect(await run(host, 'verify', 'no-existe.zip')).toBe(2);
  });

  it('make the handover only when everything is in it', async () => {
    const host = hostWithKit();
    await run(host, 'bundle');
    expect(outputs(host)).toContain('prueba-1.0.0-handover.zip');
    const part = hostWithKit();
    await run(part, 'bundle', '--role', 'public');
    expect(outputs(part)).not.toContain('prueba-1.0.0-handover.zip');
  });
});

describe('relevo plan', () => {
  it('names exactly the files that the steps make', async () => {
    const host = hostWithKit();
    expect(await run(host, 'plan')).toBe(0);
    const plan = JSON.parse(host.said.out);
    const made = hostWithKit();
    await run(made, 'bundle', '--no-cache');
    const named = [...plan.steps, ...plan.bundles].flatMap(({ outputs }) => outputs as string[]);
    expect(named.map((path) => path.replace('dist/', '')).sort()).toEqual([...outputs(made)].sort());
  });

  it('plans what is asked for, without bundles, and refuses a format that it does not know', async () => {
    const host = hostWithKit();
    expect(await run(host, 'plan', '--role', 'trainer')).toBe(0);
    const plan = JSON.parse(host.said.out);
    expect(plan.steps.every(({ role }: { role: string }) => role === 'trainer')).toBe(true);
    expect(plan.bundles).toEqual([]);
    expect(await run(host, 'plan', '--format', 'ninjas')).toBe(2);
    expect(host.said.err).toContain('ninja');
  });

  it('makes the same files by larger steps, each of which asks again for what was asked for', async () => {
    const planned = async (...args: string[]) => {
      const host = hostWithKit();
      expect(await run(host, 'plan', '--document', 'agenda,glossary', ...args)).toBe(0);
      const { steps } = JSON.parse(host.said.out) as { steps: { command: string[]; outputs: string[] }[] };
      return { outputs: steps.flatMap(({ outputs }) => outputs).sort(), steps };
    };
    const [fine, middle, coarse] = [
      await planned(),
      await planned('--by', 'audience'),
      await planned('--by', 'kit'),
    ];
    expect([middle.outputs, coarse.outputs]).toEqual([fine.outputs, fine.outputs]);
    expect(coarse.steps).toHaveLength(1);
    expect(coarse.steps[0]?.command.slice(1, 5)).toEqual([
      'build',
      'kits/prueba',
      '--document',
      'agenda,glossary',
    ]);
    expect(middle.steps.length).toBeLessThan(fine.steps.length);
  });
});

describe('relevo sign', () => {
  const key = createKeyFiles();
  const allowed = `ana@example.org ${key.line}\n`;

  async function bundled(): Promise<{ readonly host: MemoryHost; readonly zip: string }> {
    const host = hostWithKit();
    await run(host, 'bundle', '--role', 'public');
    host.files.set('/work/clave', Buffer.from(key.secret));
    host.files.set('/work/firmantes', Buffer.from(allowed));
    return { host, zip: `dist/${outputs(host).find((path) => path.endsWith('-public.zip'))}` };
  }

  const asked = ['--signer', 'ana@example.org', '--allowed-signers', 'firmantes'] as const;

  it('lays a signature beside the bundle, and verify says whose it is', async () => {
    const { host, zip } = await bundled();
    expect(await run(host, 'verify', zip, ...asked)).toBe(1);
    expect(host.said.out).toContain(`${zip}.sig`);
    expect(await run(host, 'sign', zip, '--key', 'clave')).toBe(0);
    expect(host.said.out).toContain('SHA256:');
    host.said.out = '';
    expect(await run(host, 'verify', zip, ...asked)).toBe(0);
    expect(host.said.out).toContain('ana@example.org');
    expect(await run(host, 'verify', zip, '--signer', 'otra@example.org', ...asked.slice(2))).toBe(1);
  });

  it('signs nothing that is not whole, and says so when the key cannot be used', async () => {
    const { host, zip } = await bundled();
    host.files.set('/work/no-es-clave', Buffer.from('hola'));
    expect(await run(host, 'sign', zip, '--key', 'no-es-clave')).toBe(2);
    expect(host.said.err.trim().split('\n')).toHaveLength(1);
    host.files.set(`/work/${zip}`, (host.files.get(`/work/${zip}`) ?? new Uint8Array()).subarray(0, 900));
    expect(await run(host, 'sign', zip, '--key', 'clave')).toBe(1);
    expect(host.files.has(`/work/${zip}.sig`)).toBe(false);
  });

  it('asks for the list of signers when only a signer is named', async () => {
    const { host, zip } = await bundled();
    expect(await run(host, 'verify', zip, '--signer', 'ana@example.org')).toBe(2);
    expect(host.said.err).toContain('--allowed-signers');
  });
});

describe('relevo new', () => {
  it('lays down a kit that is valid even strictly, and builds', async () => {
    const host = createMemoryHost();
    expect(await run(host, 'new', 'Mi kit ñandú')).toBe(0);
    expect(new TextDecoder().decode(host.files.get('/work/Mi kit ñandú/kit.yaml'))).toContain(
      'id: mi-kit-nandu',
    );
    expect(await run(host, 'validate', 'Mi kit ñandú', '--strict')).toBe(0);
    expect(await run(host, 'build', 'Mi kit ñandú', '--role', 'participant')).toBe(0);
    expect(outputs(host).length).toBeGreaterThan(8);
  });

  it('touches nothing that is there', async () => {
    const host = hostWithKit();
    expect(await run(host, 'new', 'kits/prueba')).toBe(2);
    expect(host.files.size).toBe(Object.keys(kitWith('')).length);
  });
});

describe('relevo schema and explain', () => {
  it('print JSON Schemas that editors read', async () => {
    const host = createMemoryHost();
    expect(await run(host, 'schema', 'kit')).toBe(0);
    expect(JSON.parse(host.said.out)).toMatchObject({ type: 'object', properties: { format: { const: 1 } } });
  });

  it('explain a rule in the language of the reader', async () => {
    const host = createMemoryHost();
    expect(await run(host, 'explain', 'raw-html')).toBe(0);
    expect(host.said.out).toContain('HTML');
  });
});
