import { describe, expect, it } from 'vitest';
import { compareKits } from '../../src/compare/compare-kits.ts';
import { tellChanges } from '../../src/compare/tell/tell-changes.ts';
import type { Kit } from '../../src/model/kit.ts';
import type { DocumentChange } from '../../src/model/kit-changes.ts';
import { loadWords } from '../../src/pipeline/load-words.ts';
import { changesText } from '../../src/report/changes-text.ts';
import { kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';
import { kitEdited, kitFrom, SESSION } from './kits.ts';

const base = kitFrom(kitWith(''));

async function told(after: Kit, language = 'es', documents?: readonly DocumentChange[]): Promise<string> {
  const words = await loadWords(createMemoryHost(), 'changes', language);
  const changes = { ...compareKits(base, after), ...(documents ? { documents } : {}) };
  return changesText(tellChanges(changes, { words, kit: after, language }), { words, color: false });
}

describe('changes told to trainers', () => {
  it('are sentences that can be read aloud', async () => {
    const after = kitEdited(
      SESSION,
      ['minutes: 60\n', 'minutes: 75\n'],
      ['1. :min[20] Piensen.', '1. :min[25] Piensen a solas.'],
      ['- [ ] Sí\n- [x] No', '- [x] Sí\n- [ ] No'],
    );
    expect(await told(after)).toBe(`prueba: dos copias de la versión 1.0.0 (2026-01-01)

En pocas palabras
  Sesiones: 1 cambia.
  Atención: en 1 pregunta es otra la respuesta correcta. Tire las claves de respuestas anteriores.

Sesiones
  Cambia «Sesión».
    Minutos: antes 60; ahora 75.
    Cambia la actividad «Diálogo».
      Donde decía «Diálogo 1. 20 min Piensen. 2. 40 min Compartan.», dice «Diálogo 1. 25 min Piensen a solas. 2. 40 min Compartan.».
    Cambia la pregunta «¿Basta una señal?».
      Respuesta correcta: antes «No»; ahora «Sí».
`);
  });

  it('show of a longer text only the place that differs', async () => {
    const from = 'text: "Aplicar una señal a un caso"';
    const text = await told(
      kitEdited(SESSION, [from, 'text: "Aplicar una señal a un caso ficticio y decir por qué"']),
    );
    expect(text).toContain(
      'Texto: antes «Aplicar una señal a un caso»; ahora «Aplicar una señal a un caso fict',
    );
    const long = 'text: "Aplicar una señal de la tarjeta a un caso"';
    const before = kitFrom({ ...kitWith(''), [SESSION]: (kitWith('')[SESSION] ?? '').replace(from, long) });
    const after = kitFrom({
      ...kitWith(''),
      [SESSION]: (kitWith('')[SESSION] ?? '').replace(from, long.replace('una señal', 'dos señales')),
    });
    const words = await loadWords(createMemoryHost(), 'changes', 'es');
    const story = tellChanges(compareKits(before, after), { words, kit: after, language: 'es' });
    expect(changesText(story, { words, color: false })).toContain(
      'Texto. Donde decía «Aplicar una señal de la tarjeta a …», dice «Aplicar dos señales de la tarjeta a …».',
    );
  });

  it('set names of sources in brackets, for they are no words of the text', async () => {
    const after = kitEdited(SESSION, ['Piensen.', 'Piensen. :ref[manual]']);
    expect(await told(after)).toContain('[manual]');
  });

  it('say so when there are none', async () => {
    expect(await told(base)).toContain('No cambió nada de lo que el kit dice.');
  });

  it('speak the language of whoever reads, and keep quotation marks inside others apart', async () => {
    const after = kitEdited(SESSION, ['Piensen.', 'Piensen: «¿qué sé?».']);
    expect(await told(after)).toContain('“¿qué sé?”.');
    expect(await told(after, 'en')).toContain('Where it said');
    expect(await told(after, 'fr')).toContain('Au lieu de');
  });

  it('name the pages to print again, the same paper of several roles once', async () => {
    const paper = {
      audience: 'policia',
      language: 'es',
      kind: 'agenda',
      path: 'x',
      title: 'Programa',
    } as const;
    const change = { ...paper, change: 'changed', pages: 9, reprint: [1, 3, 4, 5], sheets: 3 } as const;
    const text = await told(base, 'es', [
      { ...change, role: 'participant' },
      { ...change, role: 'observer' },
      { ...change, role: 'public', change: 'removed', reprint: [], sheets: 0 },
    ]);
    expect(text).toContain('Programa (participantes, observación): páginas 1, 3–5 de 9; 3 hojas.');
    expect(text).toContain('Programa (público): ya no existe. Retire las copias.');
    expect(text).toContain('  Policía (es):\n');
  });

  it('let no text of a kit move the cursor', async () => {
    const after = kitEdited('kit.yaml', ['license: CC0-1.0', 'license: "\\u001b[2J"']);
    expect(await told(after)).not.toContain('\u001b');
  });
});
