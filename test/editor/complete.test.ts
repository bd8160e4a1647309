import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completionsAt } from '../../src/editor/complete.ts';
import { openText } from '../../src/editor/open-text.ts';
import { editorWords, marked, openKit, SESSION } from './open-kit.ts';

const words = await editorWords('es');
const kit = (await openKit()).kit();

/** What is offered at `¦`, and what it replaces. */
function offered(line: string, path = SESSION): { labels: readonly string[]; replaced: string } {
  const { text, point } = marked(path, line);
  const completions = completionsAt(text, point, { kit, words });
  const place = completions[0]?.place;
  const written = text.lines[(place?.start.line ?? 1) - 1] ?? '';
  return {
    labels: completions.map(({ label }) => label),
    replaced: place ? written.slice(place.start.column - 1, place.end.column - 1) : '',
  };
}

describe('completionsAt', () => {
  it.each([
    ['Año 🎒 :term[se¦]', 'señal', 'se'],
    [':term[¦', 'señal', ''],
    ['Ver :ref[la ley]{id=ma¦}', 'manual', 'ma'],
    ['Ver :ref[ma¦nu] y :contact[linea]', 'manual', 'manu'],
    ['Ver :ref[manual] y :contact[¦]', 'linea', ''],
    ['::::question{#p objective=¦}', 'o1', ''],
    ['::::question{#p objective="o1 o¦" use=pre}', 'o1', 'o'],
    ['::::question{#p source=man¦ use=pre}', 'manual', 'man'],
    [':::only{audience=¦', 'policia', ''],
    [':::acti¦', 'activity', 'acti'],
    ['> ::::¦', 'activity', ''],
    ['::li¦{n=4}', 'lines', 'li'],
    ['Ver :¦', 'term', ''],
    [':::activity{#a ki¦}', 'kind', 'ki'],
    [':::activity{¦}', 'minutes', ''],
    [':::activity{#a kind=ca¦ minutes=4}', 'case-work', 'ca'],
    [':::activity[Título]{#a group=¦}', 'pairs', ''],
    [':::question{use="pre po¦"}', 'post', 'po'],
    ['---\nreferences: [¦]\n---', 'manual', ''],
    ['---\nfor: {audiences: [po¦]}\n---', 'policia', 'po'],
  ])('offers in %j the name %j in place of %j', (line, label, replaced) => {
    const found = offered(line);
    expect(found.labels).toContain(label);
    expect(found.replaced).toBe(replaced);
  });

  it.each([
    ['kit.yaml', '          - session: marco/¦', 'marco/sesion', 'marco/'],
    ['kit.yaml', '  - {session: ¦}', 'marco/sesion', ''],
    ['kit.yaml', '  - session:¦', '', ''],
    ['glossary.yaml', '  source: "ma¦"', 'manual', 'ma'],
  ])('offers in %s %j the name %j in place of %j', (path, line, label, replaced) => {
    const found = offered(line, path);
    expect(found.labels).toEqual(label === '' ? [] : [label]);
    expect(found.replaced).toBe(replaced);
  });

  it.each([
    'Una señal¦ no basta.',
    'A las 8:3¦0.',
    ':::activity{#es¦taciones}',
    ':::activity{minutes=¦}',
    ':::nada{a¦}',
    ':::case{kind=¦}',
    '---\ntitle: "Uno: ¦"\n---',
  ])('offers nothing in %j', (line) => {
    expect(offered(line).labels).toEqual([]);
  });

  it('offers blocks and their values without a kit, and no names', () => {
    const at = (line: string) => {
      const { text, point } = marked(SESSION, line);
      return completionsAt(text, point, { kit: undefined, words }).length;
    };
    expect(at(':::¦')).toBeGreaterThan(5);
    expect(at(':term[¦]')).toBe(0);
  });

  it('replaces a stretch of the very line at any point of any text', () => {
    const part = fc.constantFrom(
      ':',
      '::',
      ':::',
      'term',
      'activity',
      '[',
      ']',
      '{',
      '}',
      '=',
      '"',
      ' ',
      'ñ',
      '🎒',
      '#',
      '\n',
    );
    const line = fc.array(part, { maxLength: 20 }).map((parts) => parts.join(''));
    const number = fc.integer({ min: -3, max: 40 });
    fc.assert(
      fc.property(line, number, number, (text, row, column) => {
        const open = openText(SESSION, text);
        for (const { place } of completionsAt(open, { line: row, column }, { kit, words })) {
          expect(place.start.line).toBe(row);
          expect(place.start.column).toBeGreaterThanOrEqual(1);
          expect(place.end.column).toBeGreaterThanOrEqual(place.start.column);
          expect(place.end.column).toBeLessThanOrEqual((open.lines[row - 1] ?? '').length + 1);
        }
      }),
    );
  });
});
