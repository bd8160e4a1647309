import { describe, expect, it } from 'vitest';
import { lay, put, run, textAt, worldWith } from './run-delivery.ts';

describe('relevo delivery new', () => {
  it('lays down a private folder that ignores itself, with the rule of the kit', async () => {
    const host = worldWith();
    expect(await lay(host, 'curso', ['--days', '2', '--co', 'F-002,F-003'])).toBe(0);
    expect(textAt(host, 'curso/.gitignore')).toBe('*\n');
    expect(textAt(host, 'curso/delivery.yaml')).toContain('attendance: 0.8');
    expect(textAt(host, 'curso/roster.csv')).toContain('Nombre completo');
    expect([...host.files.keys()].filter((path) => path.startsWith('/work/curso/'))).toHaveLength(6);
  });

  it('refuses a place inside a kit, and a repository that has a remote', async () => {
    const host = worldWith({
      'nube/.git/config': '[core]\n[remote "origin"]\n  url = x\n',
      'local/.git/config': '[core]\n',
      'copia/.git': 'gitdir: /work/nube/.git/worktrees/copia\n',
      'nube/.git/worktrees/copia/commondir': '../..\n',
    });
    for (const folder of ['kits/prueba/curso', 'nube/cursos/uno', 'copia/curso']) {
      expect([folder, await lay(host, folder)]).toEqual([folder, 2]);
    }
    expect(await lay(host, 'local/curso')).toBe(0);
  });

  it('asks at the terminal for what was not given, again where an answer would not do, and else names the option', async () => {
    const host = worldWith();
    const rest = ['Academia', 'La Ceiba', 'Ana Paz', 'F-001', 'F-002', '', 'Institución', 'coordinación'];
    host.answers.push('nadie', 'policia', 'mañana', '2026-03-02', '2', '', ...rest);
    expect(await run(host, 'delivery', 'new', 'curso', '--kit', 'kits/prueba')).toBe(0);
    const yaml = textAt(host, 'curso/delivery.yaml');
    for (const text of ['date:2026-03-03', 'lead:F-001', '-F-002', 'from:08:00', 'venue:Academia'])
      expect(yaml.replace(/[" ]/g, '')).toContain(text);
    expect(yaml).not.toContain('observer');
    expect(host.said.err).toContain('policia');
    expect(await run(host, 'delivery', 'new', 'otro', '--kit', 'kits/prueba')).toBe(2);
    expect(host.said.err).toContain('--audience');
    expect(host.files.has('/work/otro/delivery.yaml')).toBe(false);
  });

  it('says in one line what is wrong with a date, hours, a code, an audience', async () => {
    for (const more of [
      ['--date', '2026-02-30'],
      ['--hours', 'mañana'],
      ['--lead', 'Ana Paz'],
      ['--audience', 'nadie'],
    ]) {
      const host = worldWith();
      expect(await lay(host, 'curso', more)).toBe(2);
      expect(host.said.err.trim().split('\n')).toHaveLength(1);
      expect([...host.files.keys()].some((path) => path.startsWith('/work/curso'))).toBe(false);
    }
  });
});

describe('relevo attendance sheet', () => {
  it('prints a roster, and names rows that it could not read by number alone', async () => {
    const host = worldWith();
    await lay(host, 'curso');
    put(host, 'curso/roster.csv', 'Código;Nombre;Cargo\nHN-1;Ana Nombre Inventado;x\nHN-2;;Cargo Secreto\n');
    expect(await run(host, 'attendance', 'sheet', 'curso')).toBe(1);
    expect(host.said.err).toContain('roster.csv, fila 3:');
    expect(host.said.out + host.said.err).not.toMatch(/Ana|Secreto/);
    const made = [...host.files.keys()].filter((path) => path.endsWith('.pdf'));
    expect(made).toEqual(['/work/curso/asistencia-prueba-policia-2026-03-02.pdf']);
  });

  it('writes nothing into a kit', async () => {
    const host = worldWith();
    await lay(host, 'curso');
    const ask = ['attendance', 'sheet', 'curso', '--blank', '5', '--output', 'kits/prueba/hoja.pdf'];
    expect(await run(host, ...ask)).toBe(2);
    expect(host.files.has('/work/kits/prueba/hoja.pdf')).toBe(false);
  });

  it('says what is missing: a delivery, people, a number', async () => {
    const host = worldWith();
    await lay(host, 'curso');
    expect(await run(host, 'attendance', 'sheet', 'otro')).toBe(2);
    expect(await run(host, 'attendance', 'sheet', 'curso')).toBe(2);
    expect(await run(host, 'attendance', 'sheet', 'curso', '--blank', 'muchas')).toBe(2);
    expect(host.said.err.trim().split('\n')).toHaveLength(3);
  });
});
