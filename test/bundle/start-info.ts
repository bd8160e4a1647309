import type { StartPageInfo } from '../../src/bundle/start-info.ts';
import { loadWords } from '../../src/pipeline/load-words.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';

/** What a start page says, of a bundle of two documents. */
export async function startInfo(change: Partial<StartPageInfo> = {}): Promise<StartPageInfo> {
  return {
    language: 'es',
    title: 'Trata de personas',
    version: '1.2.0',
    date: '2026-11-20',
    edition: 'Policía · participante',
    maturity: 'borrador',
    audience: 'Para quienes participan en el curso.',
    license: 'CC-BY-NC-SA-4.0',
    media: [],
    printFirst: [],
    paper: 'carta',
    documents: [
      {
        path: 'cuaderno.pdf',
        title: 'Cuaderno',
        pages: 5,
        sides: 'duplex',
        form: 'sheet',
        fingerprint: 'aa11',
        group: '',
      },
      {
        path: 'participant/prueba.pdf',
        title: 'Prueba',
        pages: 2,
        sides: 'single',
        form: 'sheet',
        fingerprint: 'bb22',
        group: 'Policía · participante (es)',
      },
    ],
    changes: { language: 'es', lines: ['Dos casos nuevos.'] },
    words: await loadWords(createMemoryHost(), 'documents', 'es'),
    ...change,
  };
}
