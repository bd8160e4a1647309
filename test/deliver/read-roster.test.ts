import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Roster } from '../../src/deliver/participant.ts';
import { readRoster } from '../../src/deliver/read-roster.ts';
import { readCsv } from '../../src/deliver/read-table.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function roster(given: string | Uint8Array): Roster {
  const table = readCsv(typeof given === 'string' ? utf8(given) : given);
  return readRoster(typeof table === 'string' ? table : [table], '2026-03-02');
}

function names(given: string | Uint8Array): readonly string[] {
  return roster(given).participants.map(({ name }) => name);
}

function column(key: 'sex' | 'ageGroup', ...lines: readonly string[]): readonly string[] {
  return roster(lines.join('\n')).participants.map((person) => person[key]);
}

describe('a roster', () => {
  it('is read with its columns in any order, and the ones it does not need left out', () => {
    expect(
      roster('Teléfono,Cargo,Nombre completo,Institución\n9999,Inspectora,Ana Ñ,STSS\n').participants,
    ).toEqual([
      {
        code: '',
        name: 'Ana Ñ',
        institution: 'STSS',
        position: 'Inspectora',
        municipality: '',
        sex: '',
        ageGroup: '',
        sector: '',
        track: '',
        ethnicity: '',
      },
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

  it('may have titles above its headings, and groups of a form before their names', () => {
    expect(names('Lista de participantes,,\n,,\nN.º,Nombre,Cargo\n1,Ana,x\n')).toEqual(['Ana']);
    expect(names('datos/nombre,datos/cargo,_uuid\nAna,x,7\n')).toEqual(['Ana']);
  });

  it('goes on after a row that cannot be read, and names that row by its number', () => {
    const { participants, problems } = roster('Nombre,Cargo\nAna,x\n,y\n\nEva,z\nPaz, Ivo,x\n');
    expect(participants.map(({ name }) => name)).toEqual(['Ana', 'Eva']);
    expect(problems).toEqual([
      { row: 3, key: 'roster.no-name' },
      { row: 6, key: 'roster.too-many-cells' },
    ]);
  });

  it.each([
    ['Orientación sexual', 'intimate'],
    ['Identidad de género', 'intimate'],
    ['Gender identity', 'intimate'],
    ['Orientation sexuelle', 'intimate'],
    ['¿Persona LGBTIQ+?', 'intimate'],
    ['datos/orientacion_sexual', 'intimate'],
    ['Health', 'sensitive'],
    ['Discapacidad', 'sensitive'],
  ])('is refused when it asks for %s, whatever the rows say', (heading, key) => {
    expect(roster(`Nombre,${heading}\nAna,x\n`)).toEqual({
      participants: [],
      problems: [{ row: 1, key: `roster.${key}` }],
    });
  });

  it('needs a code of each person where it has codes, and no code twice', () => {
    const { participants, problems } = roster('Código,Nombre\nhn-1,Ana\n,Eva\nHN-1,Ivo\n');
    expect(participants.map(({ code }) => code)).toEqual(['HN-1']);
    expect(problems).toEqual([
      { row: 3, key: 'roster.bad-code' },
      { row: 4, key: 'roster.same-code' },
    ]);
  });

  it('is refused when nothing in it is called a name', () => {
    expect(roster('a,b\n1,2\n').problems).toEqual([{ row: 1, key: 'roster.no-name-column' }]);
  });

  it('takes M for a man beside F, and for a woman beside H', () => {
    expect(column('sex', 'Nombre,Sexo', 'a,F', 'b,M')).toEqual(['F', 'M']);
    expect(column('sex', 'Nombre,Sexo', 'a,H', 'b,M')).toEqual(['M', 'F']);
    const words = ['a,Mujer', 'b,Hombre', 'c,otro', 'd,prefiero no decir'];
    expect(column('sex', 'Nombre,Sexo', ...words)).toEqual(['F', 'M', 'X', '']);
  });

  it('gives a band of ages for an age or a day of birth, and keeps a band', () => {
    expect(column('ageGroup', 'Nombre,Edad', 'a,17', 'b,34 años', 'c,25-34', 'd,50')).toEqual([
      '≤17',
      '25–34',
      '25-34',
      '50+',
    ]);
    const born = ['a,02/03/2008', 'b,2008-03-03', 'c,32874', 'd,ayer', 'e,2027-01-01'];
    expect(column('ageGroup', 'Nombre,Fecha de nacimiento', ...born)).toEqual([
      '18–24',
      '≤17',
      '35–49',
      '',
      '',
    ]);
  });

  it('takes any bytes, and repeats none of them in a problem', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        for (const { key } of roster(bytes).problems) expect(key).toMatch(/^(roster|table)\.[a-z-]+$/);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
