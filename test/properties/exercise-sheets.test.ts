import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../src/compose/compose.ts';
import type { Edition } from '../../src/model/edition.ts';
import { wordsOf } from '../../src/model/strings.ts';
import type { Role } from '../../src/model/visibility.ts';
import { readKit } from '../../src/pipeline/read-kit.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { textsIn } from '../compose/editions.ts';
import { printDoc } from '../compose/print-doc.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';
import { planted } from './secrets.ts';

const FIGURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>';

async function editionFor(role: Role, markdown: string, reading = 'Lea.'): Promise<Edition> {
  const activity = `::::::::::activity{#ejercicio kind=practice minutes=5}\n### Ejercicio\n\n1. :min[5] Lean.\n\n${markdown}\n::::::::::\n`;
  const files = kitWith(activity, {
    'assets/figura.svg': FIGURE,
    // Another session, which the programme leaves out: participants copy its text too.
    'es/modules/01-marco/02-otra.md': `---\nid: otra\ntitle: "Otra"\nminutes: 5\nintensity: low\nobjectives: []\n---\n\nTexto.\n\n${markdown}\n\n${activity.replaceAll('#ejercicio', '#otro')}`,
    'es/readings/01-una.md': `---\nid: una\ntitle: "Una"\n---\n\nUna lectura.\n\n${reading}\n`,
  });
  const { kit } = await readKit('kit', createMemoryHost(below('kit', files)));
  if (!kit) throw new Error('No kit');
  return selectEdition(kit, { audience: 'policia', language: 'es', role });
}

/** The pages of an exercise book that are copied for participants. */
function sheetsIn(edition: Edition): string {
  const words = wordsOf(textsIn('es'));
  const text = printDoc(composeDocument('exercise-book', edition, { wordsIn: () => words }));
  const pages = text.split(/\nbreak (?:page|recto)\n/);
  return pages.filter((page) => /^# \((Ejercicio|Hoja de la sesión)/.test(page)).join('\n');
}

describe('a sheet to copy for participants', () => {
  it('holds nothing that they may not see in their own papers', async () => {
    const hidden = planted.filter(({ hiddenFrom }) => hiddenFrom.includes('participant'));
    await fc.assert(
      fc.asyncProperty(hidden, async ({ markdown, secret }) => {
        const sheets = sheetsIn(await editionFor('trainer', markdown));
        expect(sheets).toContain('Ejercicio');
        expect(sheets).not.toContain(secret);
      }),
      { numRuns: 60, seed: 20_261_125 },
    );
  });

  it('holds what they may see, so the search can fail', async () => {
    expect(sheetsIn(await editionFor('trainer', 'Texto ZQX123456K.'))).toContain('ZQX123456K');
  });
});

describe('an edition', () => {
  it('holds nothing of a reading that its role may not see, and no exercises for those who do not lead them', async () => {
    await fc.assert(
      fc.asyncProperty(planted, async ({ markdown, secret, hiddenFrom }) => {
        for (const role of hiddenFrom.split(',') as Role[]) {
          const edition = await editionFor(role, '', markdown);
          expect(JSON.stringify([edition.readings, edition.exercises])).not.toContain(secret);
          expect(edition.exercises).toEqual([]);
        }
      }),
      { numRuns: 40, seed: 20_261_125 },
    );
  });

  it('has readings for participants and trainers, and for nobody else', async () => {
    const given = await Promise.all(
      (['participant', 'trainer', 'observer', 'coordinator', 'public'] as const).map(
        async (role) => (await editionFor(role, '', 'ZQX123456K')).readings.length,
      ),
    );
    expect(given).toEqual([1, 1, 0, 0, 0]);
  });
});
