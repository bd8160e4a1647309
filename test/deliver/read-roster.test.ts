import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRoster } from '../../src/deliver/read-roster.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function names(text: string | Uint8Array): readonly string[] {
  return readRoster(typeof text === 'string' ? utf8(text) : text).participants.map(({ name }) => name);
}

describe('a roster', () => {
  it('is read with its columns in any order, and the ones it does not need left out', () => {
    const { participants } = readRoster(
      utf8('Teléfono,Cargo,Nombre completo,Institución\n9999,Inspectora,Ana Ñ,STSS\n'),
    );
    expect(participants).toEqual([
      expect.objectContaining({
        code: '',
        name: 'Ana Ñ',
        institution: 'STSS',
        position: 'Inspectora',
        sex: '',
      }),
    ]);
  });

  it('may use semicolons or tabs, a byte order mark, UTF-16 or Latin-1', () => {
    expect(names('\ufeffNombre;Cargo\nAna;x\n')).toEqual(['Ana']);
    expect(names('Nombre\tCargo\nAna\tx\n')).toEqual(['Ana']);
    expect(names(Buffer.from('\ufeffNombre;Cargo\nMuñoz;x\n', 'utf16le'))).toEqual(['Muñoz']);
    expect(names(Buffer.from('Nombre;Cargo\nMuñoz;x\n', 'latin1'))).toEqual(['Muñoz']);
  });

  it('may have its headings in English or French, and the surname apart', () => {
    expect(names('Name,Surname\nAna,Paz\n')).toEqual(['Ana Paz']);
    expect(names('Nom complet;Fonction\nAna;x\n')).toEqual(['Ana']);
  });

  it('goes on after a row that cannot be read, and names that row by its number', () => {
    const { participants, problems } = readRoster(utf8('Nombre,Cargo\nAna,x\n,y\n\nEva,z\n'));
    expect(participants.map(({ name }) => name)).toEqual(['Ana', 'Eva']);
    expect(problems).toEqual([{ row: 3, key: 'roster.no-name' }]);
  });

  it.each([
    ['Orientación sexual', 'intimate'],
    ['Identidad de género', 'intimate'],
    ['Gender identity', 'intimate'],
    ['Orientation sexuelle', 'intimate'],
    ['¿Persona LGBTIQ+?', 'intimate'],
    ['Health', 'sensitive'],
    ['Discapacidad', 'sensitive'],
  ])('is refused when it asks for %s, whatever the rows say', (column, key) => {
    expect(readRoster(utf8(`Nombre,${column}\nAna,x\n`))).toEqual({
      participants: [],
      problems: [{ row: 1, key: `roster.${key}` }],
    });
  });

  it('needs a code of each person where it has codes, and no code twice', () => {
    const { participants, problems } = readRoster(utf8('Código,Nombre\nhn-1,Ana\n,Eva\nHN-1,Ivo\n'));
    expect(participants.map(({ code }) => code)).toEqual(['HN-1']);
    expect(problems).toEqual([
      { row: 3, key: 'roster.bad-code' },
      { row: 4, key: 'roster.same-code' },
    ]);
  });

  it('is refused when nothing in it is called a name', () => {
    expect(readRoster(utf8('a,b\n1,2\n')).problems).toEqual([{ row: 1, key: 'roster.no-name-column' }]);
  });

  it('takes any bytes, and repeats none of them in a problem', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { problems } = readRoster(bytes);
        for (const { key } of problems) expect(key).toMatch(/^(roster|table)\.[a-z-]+$/);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
