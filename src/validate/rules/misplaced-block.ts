import type { Issue, Rule } from '../../model/rule.ts';
import { exampleSlide } from '../example-texts.ts';
import { issue, related } from '../issue.ts';
import { pagesOf } from '../kit-texts.ts';
import { CONTAINERS, type NestedBlock, nestedBlocks, SESSION_ONLY } from '../nesting.ts';

function misplacement({ block, container, parent }: NestedBlock): Issue | undefined {
  if (block.name === 'only' || container === undefined) return undefined;
  const allowed = CONTAINERS[block.name];
  if (allowed.includes(container)) return undefined;
  const blocks = allowed.filter((name) => name !== 'page').join(', ');
  const values = { block: block.name, container, allowed: blocks };
  if (!parent) return issue(block.opening, 'misplaced-block.top', values);
  const hint = `misplaced-block.${blocks === '' ? 'only-top' : allowed.includes('page') ? 'top-or' : 'inside'}.hint`;
  return {
    place: block.opening,
    message: { key: 'misplaced-block.inside', values },
    hint: { key: hint, values },
    related: related(parent.opening, 'misplaced-block.container', values),
  };
}

export const misplacedBlock: Rule = {
  id: 'misplaced-block',
  severity: 'error',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Un bloque dentro de otro que no puede contenerlo, o fuera del que necesita.',
      why: 'Ningún documento sabría imprimirlo: unas notas fuera de su diapositiva, por ejemplo, se perderían.',
      fix: 'Muévalo al lugar que dice la pista. Revise también que los dos puntos cierren el bloque debido.',
    },
    en: {
      what: 'A block inside another that cannot hold it, or outside the one it needs.',
      why: 'No document would know how to print it: notes outside their slide, for instance, would be lost.',
      fix: 'Move it to where the hint says. See also that the colons close the block that was meant.',
    },
    fr: {
      what: 'Un bloc dans un autre qui ne peut le contenir, ou hors de celui qu’il lui faut.',
      why: 'Aucun document ne saurait l’imprimer : des notes hors de leur diapositive, par exemple, se perdraient.',
      fix: 'Mettez-le à l’endroit que donne l’indication. Vérifiez aussi que les deux-points ferment le bon bloc.',
    },
  },
  examples: {
    good: [
      {
        session: '::::slide{#senal}\n## Una señal\n\n:::notes\nPregunte primero.\n:::\n::::\n',
      },
      {
        session: `::::::only{sector=police}\n${exampleSlide('#patrulla')}::::::\n\n:::safeguarding\nPuede salir cuando quiera.\n:::\n`,
      },
    ],
    bad: [
      { session: ':::notes\nPregunte primero.\n:::\n', finds: ['misplaced-block.top'] },
      {
        session: exampleSlide('#senal', ':::solution\nTres señales.\n:::\n'),
        finds: ['misplaced-block.inside'],
      },
      {
        session: `::::::trainer\n${exampleSlide('#senal')}::::::\n`,
        finds: ['misplaced-block.inside'],
      },
      {
        session: exampleSlide(
          '#senal',
          '::::case{#hotel}\nUna persona espera.\n\n:::solution\nTres.\n:::\n::::\n',
        ),
        finds: ['misplaced-block.inside'],
      },
      {
        session: exampleSlide('#senal', ':::rationale\nSe valoran en conjunto.\n:::\n'),
        finds: ['misplaced-block.inside'],
      },
      {
        minutes: 20,
        session:
          '::::activity{#ronda minutes=20}\n### Ronda\n\n:::choice\nEn parejas o en plenaria.\n:::\n::::\n',
        finds: ['misplaced-block.inside'],
      },
      {
        files: {
          'es/methodology/02-otro.md':
            '---\nid: otro\ntitle: "Otro capítulo"\n---\n\n:::slide{#senal}\n## Una señal\n:::\n',
        },
        finds: ['misplaced-block.page'],
      },
    ],
  },
  *check(kit) {
    for (const { kind, body } of pagesOf(kit)) {
      for (const nested of nestedBlocks(body)) {
        const { block } = nested;
        const found = misplacement(nested);
        if (found) yield found;
        else if (kind !== 'session' && SESSION_ONLY.includes(block.name)) {
          yield issue(block.opening, 'misplaced-block.page', { block: block.name });
        }
      }
    }
  },
};
