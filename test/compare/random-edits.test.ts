import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareKits } from '../../src/compare/compare-kits.ts';
import type { Kit } from '../../src/model/kit.ts';
import type { KitChanges, PageChange } from '../../src/model/kit-changes.ts';
import { isUnchanged } from '../../src/model/kit-changes.ts';
import { kitWith } from '../helpers/base-kit.ts';
import { kitFrom, SESSION } from './kits.ts';

const FILES = kitWith('', {
  'es/readings/01-una.md': '---\nid: una\ntitle: "Una lectura"\n---\n\nLea con calma.\n',
});

/** An edit, and where the changes must name it. */
type RandomEdit = readonly [
  name: string,
  path: string,
  from: string,
  to: string,
  isNamed: (changes: KitChanges) => boolean,
];

function inSession(test: (page: PageChange) => boolean) {
  return ({ pages }: KitChanges): boolean =>
    pages.some((page) => page.name === 'modules/marco/sesion' && test(page));
}

const says = (page: PageChange, word: string): boolean =>
  page.sections.some(({ edits }) => edits.some(({ added }) => added.includes(word)));

const EDITS: readonly RandomEdit[] = [
  [
    'minutes',
    SESSION,
    'minutes: 60\n',
    'minutes: 45\n',
    inSession((p) => p.fields.some((f) => f.field === 'minutes')),
  ],
  [
    'objective',
    SESSION,
    'a un caso"',
    'a dos casos"',
    inSession((p) => p.objectives.some((o) => o.id === 'o1')),
  ],
  [
    'question',
    SESSION,
    '- [ ] Solo si es grave\n',
    '',
    inSession((p) => p.questions.some((q) => q.id === 'p1')),
  ],
  [
    'slide',
    SESSION,
    'Se suma a otras',
    'Se lee con otras',
    inSession((p) => p.slides.some((s) => s.id === 'lamina')),
  ],
  ['step', SESSION, 'Compartan.', 'Compartan despacio.', inSession((p) => says(p, 'despacio.'))],
  ['text', SESSION, 'no basta', 'nunca basta', inSession((p) => says(p, 'nunca'))],
  ['contact', 'contacts.yaml', '"000"', '"123"', (c) => c.contacts.some(({ id }) => id === 'linea')],
  ['law', 'references.yaml', '2020', '2021', (c) => c.references.some(({ id }) => id === 'manual')],
  ['term', 'glossary.yaml', 'mejor', 'bien', (c) => c.glossary.some(({ id }) => id === 'senal')],
  ['programme', 'kit.yaml', '08:00', '09:00', (c) => c.audiences.some(({ id }) => id === 'policia')],
  [
    'paper',
    'kit.yaml',
    'paper: letter',
    'paper: a4',
    (c) => c.settings.some(({ field }) => field === 'paper'),
  ],
  ['aid', 'es/aids/01-tarjeta.md', 'primero', 'siempre', (c) => c.pages.some(({ kind }) => kind === 'aid')],
  [
    'chapter',
    'es/methodology/01-uso.md',
    'Lea',
    'Relea',
    (c) => c.pages.some(({ kind }) => kind === 'chapter'),
  ],
  [
    'reading',
    'es/readings/01-una.md',
    'calma',
    'tiempo',
    (c) => c.pages.some(({ kind, name }) => kind === 'reading' && name === 'readings/una'),
  ],
];

function kitOf(edits: readonly RandomEdit[]): Kit {
  const files: Record<string, string> = { ...FILES };
  for (const [, path, from, to] of edits) files[path] = (files[path] ?? '').replace(from, to);
  return kitFrom(files);
}

const mirror = { added: 'removed', removed: 'added', changed: 'changed' } as const;

/** What the changes say, without titles, which are those of the newer version. */
function outline(changes: KitChanges, isSwapped: boolean): readonly string[] {
  const turn = (change: keyof typeof mirror): string => (isSwapped ? mirror[change] : change);
  const items = (['contacts', 'glossary', 'references', 'audiences'] as const).flatMap((key) =>
    changes[key].map(
      ({ id, change, fields }) => `${key} ${id} ${turn(change)} ${fields.map((f) => f.field)}`,
    ),
  );
  const pages = changes.pages.flatMap((page) => [
    `${page.name} ${turn(page.change)} ${page.fields.map((f) => f.field)}`,
    ...page.sections.flatMap(({ name, change, edits }) => [
      `${name} ${turn(change)}`,
      ...edits.map(({ removed, added }) => (isSwapped ? `${added} > ${removed}` : `${removed} > ${added}`)),
    ]),
    ...[...page.objectives, ...page.questions, ...page.slides].map(
      ({ id, change }) => `${id} ${turn(change)}`,
    ),
  ]);
  return [...items, ...pages, ...changes.settings.map(({ field }) => field)].sort();
}

describe('random edits of a kit', () => {
  const some = fc.subarray([...EDITS]);

  it('are each named, and nothing is where nothing was edited', () => {
    fc.assert(
      fc.property(some, some, (before, after) => {
        const changes = compareKits(kitOf(before), kitOf(after));
        const differ = EDITS.filter((edit) => before.includes(edit) !== after.includes(edit));
        expect(isUnchanged(changes)).toBe(differ.length === 0);
        for (const [name, , , , isNamed] of differ.filter((edit) => after.includes(edit)))
          expect([name, isNamed(changes)]).toEqual([name, true]);
      }),
      { numRuns: 60 },
    );
  });

  it('mirror when the versions are swapped', () => {
    fc.assert(
      fc.property(some, some, (before, after) => {
        const [old, now] = [kitOf(before), kitOf(after)];
        expect(outline(compareKits(now, old), true)).toEqual(outline(compareKits(old, now), false));
      }),
      { numRuns: 40 },
    );
  });
});
