import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/content.ts';
import type { Audience } from '../../src/model/manifest.ts';
import { ROLES, type Role } from '../../src/model/visibility.ts';
import { createBlockFilter } from '../../src/select/filter-blocks.ts';
import { block, footnote, heading, list, options, paragraph, quote, table } from '../helpers/content.ts';

const audience: Audience = {
  title: { es: 'Policía' },
  level: 'participant',
  sectors: ['police'],
  track: 'in-service',
  days: [{ start: '08:00', plan: [{ break: 15 }] }],
};

function seenBy(role: Role, ...blocks: readonly Block[]): string {
  const filter = createBlockFilter(
    { audienceId: 'policia', audience, language: 'es', role },
    (target) => target,
  );
  return JSON.stringify(filter(blocks), (key, value: unknown) =>
    key === 'place' || key === 'opening' ? undefined : value,
  );
}

function rolesThatSee(word: string, ...blocks: readonly Block[]): readonly Role[] {
  return ROLES.filter((role) => seenBy(role, ...blocks).includes(word));
}

describe('what a role may see', () => {
  it('gives solutions and rationales to the trainer alone', () => {
    expect(rolesThatSee('SECRETO', block('solution', {}, paragraph('SECRETO')))).toEqual(['trainer']);
    expect(
      rolesThatSee('SECRETO', block('question', {}, block('rationale', {}, paragraph('SECRETO')))),
    ).toEqual(['trainer']);
  });

  it('gives open questions to everybody who takes part, and not to the public', () => {
    const asked = block('to-confirm', { who: 'Secretaría' }, paragraph('SECRETO'));
    expect(rolesThatSee('SECRETO', asked)).toEqual(['participant', 'trainer', 'observer', 'coordinator']);
    expect(rolesThatSee('Secretaría', asked)).not.toContain('public');
  });

  it('gives trainer blocks to those who teach and those who watch', () => {
    expect(rolesThatSee('SECRETO', block('trainer', {}, paragraph('SECRETO')))).toEqual([
      'trainer',
      'observer',
    ]);
  });

  it("gives a slide's notes to the trainer, and the slide to all", () => {
    const slide = block('slide', {}, heading(2, 'LÁMINA'), block('notes', {}, paragraph('SECRETO')));
    expect(rolesThatSee('SECRETO', slide)).toEqual(['trainer']);
    expect(rolesThatSee('LÁMINA', slide)).toEqual([...ROLES]);
  });

  it('hides which option is correct, and keeps the options', () => {
    const question = block('question', {}, paragraph('¿Cuál?'), options([true, 'esta'], [false, 'aquella']));
    expect(rolesThatSee('"checked":true', question)).toEqual(['trainer']);
    expect(rolesThatSee('esta', question)).toEqual([...ROLES]);
  });

  it('hides correct options that stand in a list inside a quote', () => {
    const question = block('question', {}, quote(options([true, 'esta'], [false, 'aquella'])));
    expect(rolesThatSee('"checked":true', question)).toEqual(['trainer']);
  });

  it('hides which option of a slide is correct, and keeps it an option', () => {
    const slide = block('slide', {}, options([true, 'esta'], [false, 'aquella']));
    expect(rolesThatSee('"checked":true', slide)).toEqual(['trainer']);
    expect(seenBy('participant', slide).match(/"checked":false/g)).toHaveLength(2);
  });

  it('looks for blocks to hide in lists, quotes, footnotes and table cells', () => {
    const secret = block('solution', {}, paragraph('SECRETO'));
    expect(rolesThatSee('SECRETO', list([paragraph('uno')], [secret]))).toEqual(['trainer']);
    expect(rolesThatSee('SECRETO', quote(secret))).toEqual(['trainer']);
    expect(rolesThatSee('SECRETO', paragraph('a', footnote(secret)))).toEqual(['trainer']);
    expect(rolesThatSee('SECRETO', table(['a'], [footnote(secret)]))).toEqual(['trainer']);
  });

  it('drops a list item, a quote and a footnote call when nothing is left in them', () => {
    const secret = block('solution', {}, paragraph('SECRETO'));
    expect(seenBy('participant', list([secret]))).toBe('[]');
    expect(seenBy('participant', quote(secret))).toBe('[]');
    expect(seenBy('participant', paragraph(footnote(secret)))).toBe('[]');
  });

  it('never shows raw HTML or a block that the format does not know', () => {
    const { place } = paragraph('a');
    const raw: Block = { type: 'html', value: 'SECRETO', place };
    const unknown: Block = {
      type: 'unknown',
      name: 'solucion',
      form: 'container',
      children: [paragraph('SECRETO')],
      place,
      opening: place,
    };
    expect(rolesThatSee('SECRETO', raw, unknown)).toEqual([]);
  });
});

describe('only', () => {
  it('opens for the sector, track, audience and role that it names, and leaves no trace of itself', () => {
    const { sector, ...rest } = { sector: ['police' as const] };
    expect(rest).toEqual({});
    expect(seenBy('participant', block('only', { sector }, paragraph('sí')))).toBe(
      seenBy('participant', paragraph('sí')),
    );
    expect(rolesThatSee('sí', block('only', { audience: ['policia'] }, paragraph('sí')))).toEqual([...ROLES]);
    expect(rolesThatSee('sí', block('only', { role: ['observer'] }, paragraph('sí')))).toEqual(['observer']);
  });

  it('stays shut when one of its attributes does not match', () => {
    const shut = block('only', { sector: ['police'], track: ['pre-service'] }, paragraph('no'));
    expect(seenBy('trainer', shut)).toBe('[]');
  });
});

describe('headings', () => {
  it('go when all that stood under them is gone', () => {
    const blocks = [
      heading(2, 'Respuestas'),
      block('solution', {}, paragraph('SECRETO')),
      heading(2, 'Cierre'),
      paragraph('fin'),
    ];
    expect(rolesThatSee('Respuestas', ...blocks)).toEqual(['trainer']);
    expect(rolesThatSee('Cierre', ...blocks)).toEqual([...ROLES]);
  });

  it('go with their subheadings', () => {
    const blocks = [heading(2, 'Claves'), heading(3, 'Parte'), block('solution', {}, paragraph('SECRETO'))];
    expect(seenBy('participant', ...blocks)).toBe('[]');
  });

  it('stay when the author never wrote anything under them', () => {
    expect(rolesThatSee('Vacío', heading(2, 'Vacío'), heading(2, 'Otro'))).toEqual([...ROLES]);
  });
});
