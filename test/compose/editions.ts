import { readFileSync } from 'node:fs';
import { composeDocument } from '../../src/compose/compose.ts';
import { withFingerprint } from '../../src/compose/fingerprint.ts';
import type { Block, Directive, DirectiveOf, Mention, Minutes } from '../../src/model/content.ts';
import type { Contact, Reference, Term } from '../../src/model/data-files.ts';
import type { Doc } from '../../src/model/doc.ts';
import type { DocumentKind } from '../../src/model/documents.ts';
import type { Edition, EditionModule, EditionSession, ExerciseSession } from '../../src/model/edition.ts';
import type { ReadingFront } from '../../src/model/front-matter.ts';
import type { Page } from '../../src/model/parsed.ts';
import { startOf } from '../../src/model/place.ts';
import { type Texts, type Words, wordsOf } from '../../src/model/strings.ts';
import { block, heading, options, paragraph, text } from '../helpers/content.ts';

/** Editions made by hand: a course of one session, and what a test wants changed. */
const place = startOf('es/modules/01-marco/01-senales.md');

export function textsIn(language: string): Texts {
  const file = new URL(`../../templates/strings/${language}/documents.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Texts;
}

export const words: Words = wordsOf(textsIn('es'));

export function compose(kind: DocumentKind, edition: Edition, fingerprint = '3f9a-11c2'): Doc {
  return withFingerprint(composeDocument(kind, edition, { wordsIn: () => words }), fingerprint);
}

export function mention(type: Mention['type'], id: string, shown = id): Mention {
  return { type, id, text: shown, place };
}

export function minutes(n: number): Minutes {
  return { type: 'min', minutes: n, place };
}

/** A block with an id or a label. */
export function named<D extends Directive>(directive: D, id: string, label?: string): D {
  return { ...directive, id, label: label === undefined ? [] : [text(label)] };
}

/** Items of an ordered list: minutes, and what is done in them. */
export function steps(...items: readonly (readonly [number, string])[]): Block {
  return {
    type: 'list',
    ordered: true,
    start: 1,
    items: items.map(([n, what]) => ({
      checked: undefined,
      children: [paragraph(minutes(n), ` ${what}`)],
      place,
    })),
    place,
  };
}

/** A question of two options; the right one is known only when `answer` says which. */
export function question(
  id: string,
  use: readonly ['pre' | 'post' | 'practice', ...('pre' | 'post' | 'practice')[]],
  answer: 'Sí' | 'No' | undefined = undefined,
): Directive {
  const list = options([answer === 'Sí', 'Sí'], [answer === 'No', 'No']);
  const hidden = { ...list, items: list.items.map((item) => ({ ...item, checked: undefined })) };
  const reason = answer === undefined ? [] : [block('rationale', {}, paragraph(`Porque ${id}.`))];
  const attributes = {
    use: [...use] as ['pre'],
    objective: ['o1'] as [string],
    source: ['manual'] as [string],
  };
  const stem = paragraph(`¿Basta ${id}?`);
  return named(block('question', attributes, stem, answer === undefined ? hidden : list, ...reason), id);
}

export function sessionOf(body: readonly Block[], changes: Partial<EditionSession> = {}): EditionSession {
  return {
    key: 'marco/senales',
    path: place.path,
    front: {
      id: 'senales',
      title: 'Señales',
      minutes: 60,
      intensity: 'medium',
      objectives: [{ id: 'o1', level: 'apply', text: 'Aplicar una señal a un caso' }],
      room: 'groups',
      needs: ['projector'],
    },
    number: 1,
    day: 1,
    start: 480,
    body,
    ...changes,
  };
}

export function moduleOf(
  sessions: readonly EditionSession[],
  changes: Partial<EditionModule> = {},
): EditionModule {
  return { id: 'marco', title: 'Marco', summary: 'Lo básico.', number: 1, body: [], sessions, ...changes };
}

const CONTACTS: readonly Contact[] = [
  {
    id: 'linea',
    institution: { es: 'Institución' },
    service: { es: 'Línea de orientación' },
    phone: '000',
    for: ['trafficking'],
    public: true,
    'verified-on': '2026-01-01',
  },
];
const GLOSSARY: readonly Term[] = [
  { id: 'senal', term: { es: 'señal', en: 'sign' }, definition: { es: 'Algo que invita a mirar mejor.' } },
];
const REFERENCES: readonly Reference[] = [
  { id: 'manual', title: { es: 'Manual' }, organisation: { es: 'Organización' }, year: 2020, kind: 'manual' },
];

/** An edition of one module with one session of this content. */
export function editionOf(body: readonly Block[], changes: Partial<Edition> = {}): Edition {
  const session = {
    kind: 'session',
    key: 'marco/senales',
    title: 'Señales',
    start: 480,
    minutes: 60,
  } as const;
  return {
    kit: {
      id: 'prueba',
      version: '1.0.0',
      title: { es: 'Kit de prueba' },
      summary: undefined,
      owner: { es: 'La institución' },
      maturity: 'draft',
      license: 'CC0-1.0',
      paper: 'letter',
      'legal-as-of': '2026-01-01',
      seed: 7,
      handouts: [2, 3],
      'to-confirm': [],
      date: '2026-01-02',
    },
    audience: {
      id: 'policia',
      title: { es: 'Policía' },
      level: 'participant',
      sectors: ['police'],
      track: 'in-service',
    },
    language: 'es',
    role: 'trainer',
    days: [{ number: 1, slots: [session, { kind: 'break', start: 540, minutes: 15 }] }],
    chapters: [],
    modules: [moduleOf([sessionOf(body)])],
    readings: [],
    exercises: [],
    aids: [],
    glossary: GLOSSARY,
    references: REFERENCES,
    contacts: CONTACTS,
    releases: [],
    assets: new Map(),
    ...changes,
  };
}

/** An activity of two steps. */
export function stations(...more: readonly Block[]): Directive {
  const material = { ...block('material', { per: 'group', qty: 2 }), label: [text('Tarjetas')] };
  return named(
    block(
      'activity',
      { kind: 'case-work', minutes: 40, group: '4-5' },
      heading(3, 'Estaciones'),
      material,
      steps([10, 'Formen grupos.'], [30, 'Lean y anoten.']),
      ...more,
    ),
    'estaciones',
  );
}

/** A chapter to study alone. */
export function readingOf(
  body: readonly Block[],
  changes: Partial<Page<ReadingFront>> = {},
): Page<ReadingFront> {
  const value = { id: 'lectura', title: 'Qué es una señal' };
  return { path: 'es/readings/01-senal.md', value, places: new Map(), body, ...changes };
}

/** A session's exercises. Participants see of each what stands on its sheet. */
export function exerciseSessionOf(
  activities: readonly Directive[],
  {
    sheets = activities,
    ...changes
  }: Partial<ExerciseSession> & { readonly sheets?: readonly Directive[] } = {},
): ExerciseSession {
  const { key, front, number } = sessionOf([]);
  const exercises = activities.map((activity, at) => ({
    sheet: (sheets[at] ?? activity) as DirectiveOf<'activity'>,
    activity: activity as DirectiveOf<'activity'>,
    notice: undefined,
  }));
  return { key, front, module: 'Marco', number, text: [], care: [], exercises, ...changes };
}

export function slide(id: string, title: string, ...more: readonly Block[]): Directive {
  return named(block('slide', {}, heading(2, title), ...more), id);
}
