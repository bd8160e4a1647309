import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import { readKit } from '../../src/pipeline/read-kit.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';

function session(id: string, front: string, body: string): string {
  return `---\nid: ${id}\ntitle: "${id}"\nminutes: 30\nintensity: low\nobjectives: []\n${front}---\n\n${body}\n`;
}

function activity(id: string, kind: string): string {
  return `:::activity{#${id} kind=${kind} minutes=30}\n### ${id}\n\n1. :min[30] Lean.\n:::\n`;
}

const SPARE = 'es/modules/01-marco/';

async function edition(files: Readonly<Record<string, string>>): Promise<Edition> {
  const { kit } = await readKit('kit', createMemoryHost(below('kit', kitWith('', files))));
  if (!kit) throw new Error('No kit');
  return selectEdition(kit, { audience: 'policia', language: 'es', role: 'trainer' });
}

/** Each session with the ids of its exercises. */
function listed({ exercises }: Edition): readonly string[] {
  return exercises.map(
    ({ number, key, exercises: own }) =>
      `${number ?? '-'} ${key}: ${own.map(({ activity: { id } }) => id).join(' ')}`,
  );
}

describe('the exercises of an edition', () => {
  it('are what participants work at, first in the programme, then besides', async () => {
    const found = await edition({
      [`${SPARE}00-antes.md`]: session(
        'antes',
        '',
        activity('rol', 'role-play') + activity('charla', 'presentation'),
      ),
    });
    expect(listed(found)).toEqual(['1 marco/sesion: dialogo', '- marco/antes: rol']);
  });

  it('are not those of sessions for others', async () => {
    const scope = (sector: string) => `for: {sectors: [${sector}]}\n`;
    const found = await edition({
      [`${SPARE}02-a.md`]: session('a', scope('labour'), activity('una', 'practice')),
      [`${SPARE}03-b.md`]: session('b', scope('police'), activity('dos', 'practice')),
    });
    expect(listed(found)).toEqual(['1 marco/sesion: dialogo', '- marco/b: dos']);
  });

  it('are the alternatives of a choice too, and not what the audience or participants are not to do', async () => {
    const body = `::::choice\n${activity('uno', 'practice')}\n${activity('otro', 'practice')}::::

::::only{sector=health}\n${activity('salud', 'practice')}::::

::::only{role=trainer}\n${activity('equipo', 'practice')}::::\n`;
    expect(listed(await edition({ [`${SPARE}02-a.md`]: session('a', '', body) }))).toEqual([
      '1 marco/sesion: dialogo',
      '- marco/a: uno otro',
    ]);
  });

  it('bring what their group reads, where the programme leaves their session out', async () => {
    const body = `Un límite cuida.\n\n## Vacío\n\n:::solution\nTres.\n:::\n\n## Tabla\n\n- Uno\n\n${activity('una', 'practice')}`;
    const found = await edition({ [`${SPARE}02-a.md`]: session('a', '', body) });
    expect(found.exercises.map(({ text }) => text.map(({ type }) => type))).toEqual([
      [],
      ['paragraph', 'heading', 'list'],
    ]);
  });

  it('come with the care notice of their session, and with the pictures and sources that they show', async () => {
    const body = `:::safeguarding\nPuede salir.\n:::\n\n::::activity{#mapa kind=practice minutes=30}
### Mapa\n\n![Un mapa.](../../../assets/mapa.svg)\n\nVer :ref[otro].\n\n1. :min[30] Miren.\n::::\n`;
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>';
    const found = await edition({
      [`${SPARE}02-a.md`]: session('a', '', body),
      'assets/mapa.svg': svg,
      'references.yaml': `- {id: manual, title: {es: "Manual"}, organisation: {es: "O"}, year: 2020, kind: manual}
- {id: otro, title: {es: "Otro"}, organisation: {es: "O"}, year: 2021, kind: manual}\n`,
    });
    expect(found.exercises[1]?.care.map((block) => block.type === 'directive' && block.name)).toEqual([
      'safeguarding',
    ]);
    expect([...found.assets.keys()]).toEqual(['assets/mapa.svg']);
    expect(found.references.map(({ id }) => id)).toEqual(['manual', 'otro']);
  });
});
