import { describe, expect, it } from 'vitest';
import type { Directive } from '../../src/model/content.ts';
import type { DocumentKind } from '../../src/model/documents.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { OpenQuestion } from '../../src/model/open-question.ts';
import { block, heading, list, paragraph } from '../helpers/content.ts';
import { compose, editionOf, mention } from './editions.ts';
import { part, printDoc } from './print-doc.ts';

function print(kind: DocumentKind, edition: Edition): string {
  return printDoc(compose(kind, edition));
}

function asked(question: string): OpenQuestion {
  return { question: { es: question }, who: { es: 'Secretaría' }, since: '2026-01-20' };
}

const HOURS: Directive = block(
  'to-confirm',
  { who: 'Secretaría', since: '2026-01-20' },
  heading(3, '¿Atiende de noche?'),
  paragraph('El folleto no lo dice.'),
  list([paragraph('Tampoco el cartel.')]),
);

/** The base edition with a question to each kind of fact. */
function doubtful(changes: Partial<Edition> = {}): Edition {
  const { kit, days, contacts, glossary, references } = editionOf([]);
  return editionOf([HOURS], {
    kit: { ...kit, 'to-confirm': [asked('¿Qué pide el donante?')] },
    days: days.map((day) => ({ ...day, 'to-confirm': asked('¿Abre a las ocho?') })),
    contacts: contacts.map((each) => ({ ...each, 'to-confirm': asked('¿Sigue activa?') })),
    glossary: glossary.map((each) => ({ ...each, 'to-confirm': asked('¿Así se dice?') })),
    references: references.map((each) => ({ ...each, 'to-confirm': asked('¿Está vigente?') })),
    ...changes,
  });
}

describe('a question that is still open', () => {
  it.each(['trainer-guide', 'observer-guide', 'workbook'] as const)(
    'is told where it stands in the %s',
    (kind) => {
      expect(
        print(kind, editionOf([HOURS])),
      ).toContain(`box notice "Por confirmar" ¿Atiende de noche? ⟩ desde el 2026-01-20
  El folleto no lo dice.
  bullet Tampoco el cartel.
  small: Puede responder: Secretaría.`);
    },
  );

  it('may be one line', () => {
    const line = {
      ...block('to-confirm', {}),
      label: paragraph('¿Hay luz?').children,
      form: 'leaf' as const,
    };
    expect(print('workbook', editionOf([line]))).toContain('box notice "Por confirmar" ¿Hay luz?');
  });

  it('is told beside each fact that nobody has confirmed', () => {
    const workbook = print('workbook', doubtful());
    const tail = 'Puede responder: Secretaría.';
    expect(workbook).toContain(`small: *Por confirmar*: ¿Abre a las ocho? ${tail}`);
    expect(workbook).toContain(`Línea de orientación / small: *Por confirmar*: ¿Sigue activa? ${tail}`);
    expect(workbook).toContain(`Algo que invita a mirar mejor. *Por confirmar*: ¿Así se dice? ${tail}`);
    expect(workbook).toContain(`/Manual/. *Por confirmar*: ¿Está vigente? ${tail}`);
    expect(print('run-sheet', doubtful())).toContain(`*Por confirmar*: ¿Abre a las ocho? ${tail}`);
  });

  it('is in one list with all others, in the guide and in what the coordinator prepares and signs', () => {
    const rows = `table plan
  | Pregunta | Dónde está | Quién puede responder | Desde |
  | ¿Qué pide el donante? | Todo el kit | Secretaría | 2026-01-20 |
  | ¿Abre a las ocho? | Día 1 | Secretaría | 2026-01-20 |
  | ¿Sigue activa? | Contactos: Institución | Secretaría | 2026-01-20 |
  | ¿Así se dice? | Glosario: señal | Secretaría | 2026-01-20 |
  | ¿Está vigente? | Referencias: Manual | Secretaría | 2026-01-20 |`;
    const own = '¿Atiende de noche? El folleto no lo dice. Tampoco el cartel.';
    const guide = part(print('trainer-guide', doubtful()), '# Qué falta', '# (Módulo 1)');
    expect(guide).toContain(`${rows}\n  | ${own} | [Señales→#session-1] | Secretaría | 2026-01-20 |`);
    for (const kind of ['logistics', 'handover-act'] as const) {
      const paper = part(print(kind, doubtful({ role: 'coordinator' })), '## Qué falta', '## Ficha');
      expect(paper).toContain(`${rows}\n  | ${own} | Señales | Secretaría | 2026-01-20 |`);
    }
  });

  it('keeps a number from being called checked, in the sheet of contacts and where the text names it', () => {
    expect(print('contacts', doubtful())).toContain('No (2026-01-01)');
    const { contacts } = doubtful();
    const naming = editionOf([paragraph('Llame: ', mention('contact', 'linea'))], { contacts });
    expect(print('workbook', naming)).toContain('000 (dato del 2026-01-01, sin verificar)');
  });

  it('claims no day for a contact that nobody has checked, in the sheet and where the text names it', () => {
    const contacts = editionOf([]).contacts.map(({ 'verified-on': _, ...contact }) => contact);
    const naming = editionOf([paragraph('Llame: ', mention('contact', 'linea'))], { contacts });
    expect(print('contacts', naming)).toContain('*000* | Por confirmar |');
    expect(print('workbook', naming)).toContain('000 (por confirmar)');
  });

  it('needs no list where everything is confirmed', () => {
    for (const kind of ['trainer-guide', 'logistics', 'handover-act'] as const) {
      expect(print(kind, editionOf([]))).not.toContain('Qué falta por confirmar');
    }
  });
});
