import { placeAt } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { ownInlines, plainText, walkBlocks } from '../../model/walk.ts';
import { listsFor } from '../../model/word-lists.ts';
import { exampleSession } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { blocksNamed, pagesOf } from '../kit-texts.ts';
import { phrasePattern } from '../phrases.ts';

/** Needs that a power cut or a far village takes away. */
const FAILING = ['power', 'projector', 'internet'] as const;

function withProjector(body: string): Readonly<Record<string, string>> {
  return exampleSession({ front: 'needs: [projector]\n', body });
}

export const needsWithoutAlternative: Rule = {
  id: 'needs-without-alternative',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una sesión que necesita luz, proyector o internet, y no dice qué hacer sin ellos.',
      why: 'La luz se va, y muchas salas no tienen proyector: el curso se da igual.',
      fix: 'Añada un bloque `choice` con otra alternativa, o un bloque `trainer` que empiece «Sin luz: …».',
    },
    en: {
      what: 'A session that needs power, a projector or internet, and does not say what to do without.',
      why: 'The power fails, and many rooms have no projector: the course is given all the same.',
      fix: 'Add a `choice` block with another way, or a `trainer` block that says “Without power: …”.',
    },
    fr: {
      what: 'Une séance qui a besoin d’électricité, d’un projecteur ou d’internet, et ne dit pas que faire sans eux.',
      why: 'Le courant se coupe, et bien des salles n’ont pas de projecteur : le cours a lieu quand même.',
      fix: 'Ajoutez un bloc `choice` avec une autre variante, ou un bloc `trainer` qui commence par « Sans électricité : … ».',
    },
  },
  examples: {
    good: [{ files: withProjector(':::trainer\n**Sin luz:** dibuje la ruta en un rotafolio.\n:::\n') }],
    bad: [{ files: withProjector(''), finds: ['needs-without-alternative.none'] }],
  },
  *check(kit, { lists }) {
    for (const page of pagesOf(kit)) {
      if (page.kind !== 'session') continue;
      const { value, body, places, path, language } = page;
      const needs = (value.needs ?? []).filter((need) => FAILING.some((failing) => failing === need));
      if (needs.length === 0 || !blocksNamed(body, 'choice').next().done) continue;
      const pattern = phrasePattern(listsFor(lists, language)?.['without-power'] ?? []);
      const said = walkBlocks(body).some((block) => pattern.test(plainText(ownInlines(block))));
      if (said) continue;
      const values = { title: value.title, needs: needs.join(', ') };
      yield issue(placeAt(places, '/needs', path), 'needs-without-alternative.none', values);
    }
  },
};
