import { describe, expect, it } from 'vitest';
import { compareKits } from '../../src/compare/compare-kits.ts';
import type { Kit } from '../../src/model/kit.ts';
import { isUnchanged, kitChangesSchema } from '../../src/model/kit-changes.ts';
import { kitWith } from '../helpers/base-kit.ts';
import { kitEdited, kitFrom, SESSION } from './kits.ts';

const base = kitFrom(kitWith(''));

function pageOf(after: Kit) {
  const changes = compareKits(base, after);
  expect(kitChangesSchema.parse(changes)).toEqual(changes);
  expect(changes.pages).toHaveLength(1);
  return changes.pages[0];
}

describe('a kit compared with itself', () => {
  it('gives nothing', () => {
    expect(isUnchanged(compareKits(base, base))).toBe(true);
  });

  it('gives nothing either where only lines were broken elsewhere', () => {
    const after = kitEdited(SESSION, ['Una :term[señal] no basta. Ver', 'Una :term[señal] no basta.\nVer']);
    const page = compareKits(base, after).pages[0];
    expect(page?.sections.flatMap(({ edits }) => edits) ?? []).toEqual([]);
  });
});

describe('a session that changed', () => {
  it('tells minutes, title and objectives, before and after', () => {
    const page = pageOf(
      kitEdited(
        SESSION,
        ['minutes: 60\n', 'minutes: 75\n'],
        ['title: "Sesión"', 'title: "Señales"'],
        ['level: apply', 'level: analyze'],
      ),
    );
    expect(page).toMatchObject({ kind: 'session', name: 'modules/marco/sesion', change: 'changed' });
    expect(page?.fields).toEqual([
      { field: 'minutes', before: 60, after: 75 },
      { field: 'title', before: 'Sesión', after: 'Señales' },
    ]);
    expect(page?.objectives).toMatchObject([
      { id: 'o1', change: 'changed', fields: [{ field: 'level', before: 'apply', after: 'analyze' }] },
    ]);
  });

  it('tells which words of which section, and the attributes of blocks', () => {
    const page = pageOf(
      kitEdited(
        SESSION,
        ['1. :min[20] Piensen.', '1. :min[25] Piensen a solas.'],
        ['group=pairs', 'group=4'],
      ),
    );
    expect(page?.sections).toEqual([
      {
        name: 'activity:dialogo',
        block: 'activity',
        title: 'Diálogo',
        change: 'changed',
        fields: [{ field: 'group', before: 'pairs', after: '4' }],
        edits: [
          {
            lead: 'Diálogo 1.',
            removed: '20 min Piensen.',
            added: '25 min Piensen a solas.',
            trail: '2. 40 min Compartan.',
          },
        ],
      },
    ]);
  });

  it('tells that another answer is right, though no word changed', () => {
    const page = pageOf(kitEdited(SESSION, ['- [ ] Sí\n- [x] No', '- [x] Sí\n- [ ] No']));
    expect(page?.questions).toMatchObject([
      {
        id: 'p1',
        title: '¿Basta una señal?',
        fields: [{ field: 'answer', before: ['No'], after: ['Sí'] }],
      },
    ]);
    expect(page?.sections).toMatchObject([{ block: 'question', edits: [] }]);
  });

  it('tells a slide and its notes', () => {
    const page = pageOf(kitEdited(SESSION, ['Pregunte primero.', 'Pregunte y espere.']));
    expect(page?.slides).toMatchObject([
      { id: 'lamina', title: 'Una señal', change: 'changed', fields: [{ field: 'notes' }] },
    ]);
  });

  it('tells that only the order of its sections is another', () => {
    const files = kitWith('');
    const text = files[SESSION] ?? '';
    const slide = /::::slide[\s\S]*?\n::::\n\n/.exec(text)?.[0] ?? '';
    const after = kitFrom({ ...files, [SESSION]: `${text.replace(slide, '')}\n${slide}` });
    expect(pageOf(after)).toMatchObject({ fields: [{ field: 'order' }], sections: [] });
  });
});

describe('sessions that came, went or moved', () => {
  const more = {
    'es/modules/01-marco/02-otra.md':
      '---\nid: otra\ntitle: "Otra"\nminutes: 30\nintensity: low\nobjectives: []\n---\n\nTexto.\n',
  };
  const other = {
    'es/modules/02-ruta/index.md': '---\nid: ruta\ntitle: "Ruta"\n---\n\nOtro módulo.\n',
  };

  it('are told as new and as gone, the one mirroring the other', () => {
    const after = kitFrom(kitWith('', more));
    const [there, back] = [compareKits(base, after), compareKits(after, base)];
    expect(there.pages).toMatchObject([{ name: 'modules/marco/otra', title: 'Otra', change: 'added' }]);
    expect(back.pages).toMatchObject([{ name: 'modules/marco/otra', title: 'Otra', change: 'removed' }]);
  });

  it('are told as moved where they went to another module', () => {
    const before = kitFrom(kitWith('', { ...more, ...other }));
    const after = kitFrom(
      kitWith('', { ...other, 'es/modules/02-ruta/01-otra.md': more['es/modules/01-marco/02-otra.md'] }),
    );
    expect(compareKits(before, after).pages).toMatchObject([
      { name: 'modules/ruta/otra', 'moved-from': 'modules/marco/otra', change: 'changed', sections: [] },
    ]);
  });
});

describe('what else a kit holds', () => {
  it('is told by its own names: contacts with their days, the law, the programme, terms, languages', () => {
    const contact = compareKits(
      base,
      kitEdited('contacts.yaml', ['"000"', '"111"'], ['2026-01-01', '2026-02-01']),
    );
    expect(contact.contacts).toEqual([
      {
        id: 'linea',
        title: 'Institución: Línea de orientación',
        change: 'changed',
        fields: [
          { field: 'phone', before: '000', after: '111' },
          { field: 'verified-on', before: '2026-01-01', after: '2026-02-01' },
        ],
      },
    ]);
    const manifest = compareKits(
      base,
      kitEdited('kit.yaml', ['seed: 7', 'seed: 7\nlegal-as-of: 2026-02-01'], ['break: 15', 'break: 20']),
    );
    expect(manifest.settings).toEqual([{ field: 'legal-as-of', after: '2026-02-01' }]);
    expect(manifest.audiences).toMatchObject([
      { id: 'policia', fields: [{ field: 'day-1', after: ['marco/sesion', 'break 20'] }] },
    ]);
    const term = compareKits(base, kitEdited('glossary.yaml', ['mirar mejor', 'mirar con calma']));
    expect(term.glossary).toMatchObject([{ id: 'senal', fields: [{ field: 'definition', language: 'es' }] }]);
  });

  it('is told also of pictures', () => {
    const svg = (color: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="${color}" d="M0 0h9v9z"/></svg>`;
    const before = kitFrom(kitWith('', { 'assets/a.svg': svg('#000'), 'assets/b.svg': svg('#000') }));
    const after = kitFrom(kitWith('', { 'assets/a.svg': svg('#fff'), 'assets/c.svg': svg('#000') }));
    expect(compareKits(before, after).files).toEqual([
      { path: 'assets/a.svg', change: 'changed' },
      { path: 'assets/b.svg', change: 'removed' },
      { path: 'assets/c.svg', change: 'added' },
    ]);
  });
});
