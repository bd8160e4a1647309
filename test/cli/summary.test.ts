import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost, type MemoryHost } from '../helpers/memory-host.ts';

function hostWith(more = '', environment: Readonly<Record<string, string>> = {}): MemoryHost {
  return createMemoryHost(below('kits/prueba', kitWith(more)), environment);
}

function textOf(host: MemoryHost, path: string): string {
  return new TextDecoder().decode(host.files.get(`/work/${path}`));
}

const ARGUMENTS = ['build', '--role', 'public,participant', '--document', 'agenda'] as const;

describe('the summary of a build', () => {
  it('has a table of editions with pages and minutes, and the findings', async () => {
    const host = hostWith();
    expect(await main([...ARGUMENTS, '--summary', 'resumen.md'], host)).toBe(0);
    expect(textOf(host, 'resumen.md')).toBe(`## prueba 1.0.0

| Audiencia | Idioma | Papel | Documentos | Páginas | Minutos de curso |
|---|---|---|--:|--:|--:|
| policia | es | participante | 1 | 1 | 60 |
| policia | es | público | 1 | 1 | 60 |
| En total |  |  | 2 | 2 |  |

### Hallazgos

Ninguno.
`);
  });

  it('goes where GitHub shows it, after what stands there, and nowhere when nobody asks', async () => {
    const host = hostWith('', { GITHUB_STEP_SUMMARY: '/work/paso.md' });
    host.files.set('/work/paso.md', Buffer.from('# Antes\n'));
    await main([...ARGUMENTS], host);
    expect(textOf(host, 'paso.md')).toMatch(/^# Antes\n\n## prueba 1\.0\.0\n/);
    const quiet = hostWith();
    const before = quiet.files.size;
    await main([...ARGUMENTS, '--dry-run'], quiet);
    expect(quiet.files.size).toBe(before);
  });

  it('is the same when nothing had changed since the build before', async () => {
    const host = hostWith();
    await main([...ARGUMENTS], host);
    await main([...ARGUMENTS, '--summary', 'nada-nuevo.md'], host);
    const anew = hostWith();
    await main([...ARGUMENTS, '--summary', 'nada-nuevo.md'], anew);
    expect(textOf(host, 'nada-nuevo.md')).toBe(textOf(anew, 'nada-nuevo.md'));
  });

  it('says of a kit with errors that nothing was built, and which rules found something, how often', async () => {
    const host = hostWith(':::solucion\nTexto.\n:::\n\n:::otra\nTexto.\n:::\n');
    expect(await main(['bundle', '--summary', 'resumen.md'], host)).toBe(1);
    expect(textOf(host, 'resumen.md')).toContain('No se construyó nada: hay errores.');
    expect(textOf(host, 'resumen.md')).toContain('| error | unknown-block | 2 |');
  });
});
