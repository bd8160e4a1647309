import type { Directive } from '../../model/content.ts';
import type { Edit } from '../../model/diagnostic.ts';
import type { Kit } from '../../model/kit.ts';
import type { Rule } from '../../model/rule.ts';
import { titleOf } from '../../model/title-of.ts';
import { exampleSlide } from '../example-texts.ts';
import { shortIdFrom, takeId } from '../id-from.ts';
import { issue } from '../issue.ts';
import { blocksIn, pagesOf } from '../kit-texts.ts';

const WITH_ID = ['activity', 'case', 'question', 'slide', 'to-confirm'];
/** An opening line with at most a label and attributes, of which none holds a brace or a bracket. */
const OPENING = /^(.*?:{2,}[a-z-]+(?:\[[^[\]{}]*\])?)(?:\{([^{}]*)\})?\s*$/;

/** Every id of a block, whatever its kind and language. */
function idsIn(kit: Kit): Set<string> {
  const blocks = [...pagesOf(kit)].flatMap(({ body }) => blocksIn(body));
  return new Set(blocks.flatMap((block) => (block.type === 'directive' && block.id ? [block.id] : [])));
}

/** The first words of the block's title. */
function idFor(block: Directive): string {
  const words = shortIdFrom(titleOf(block));
  return words === '' || words === block.name ? `${block.name}-1` : words;
}

/** Writes the id where the opening has its attributes. */
function idEdit(
  { opening }: Directive,
  wanted: string,
  { taken, kit }: { readonly taken: Set<string>; readonly kit: Kit },
): readonly Edit[] {
  const { path, start } = opening;
  const [, head, attributes] = OPENING.exec(kit.lines.get(path)?.[start.line - 1] ?? '') ?? [];
  if (head === undefined) return [];
  const id = takeId(wanted, taken);
  const at = { line: start.line, column: head.length + 1 + (attributes === undefined ? 0 : 1) };
  const space = attributes === undefined || attributes.trim() === '' ? '' : ' ';
  return [
    { place: { path, start: at, end: at }, text: attributes === undefined ? `{#${id}}` : `#${id}${space}` },
  ];
}

export const missingId: Rule = {
  id: 'missing-id',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Una actividad, un caso, una pregunta o una diapositiva sin identificador.',
      why: 'El identificador une el bloque con sus traducciones, con los resultados de las pruebas y con la versión anterior del kit.',
      fix: 'Añada uno que no cambie aunque cambie el texto: `{#cuatro-estaciones}`.',
    },
    en: {
      what: 'An activity, a case, a question or a slide without an id.',
      why: 'The id joins the block with its translations, with test results and with the kit’s former version.',
      fix: 'Add one that stays when the text changes: `{#four-stations}`.',
    },
    fr: {
      what: 'Une activité, un cas, une question ou une diapositive sans identifiant.',
      why: 'L’identifiant relie le bloc à ses traductions, aux résultats des tests et à la version précédente du kit.',
      fix: 'Ajoutez-en un qui ne change pas même si le texte change : `{#cuatro-estaciones}`.',
    },
  },
  examples: {
    good: [{ session: exampleSlide('#una-senal') }],
    bad: [{ session: exampleSlide(''), finds: ['missing-id.block'] }],
  },
  *check(kit) {
    const taken = idsIn(kit);
    const [source] = kit.languages;
    for (const { body, language } of pagesOf(kit)) {
      for (const block of blocksIn(body)) {
        if (block.type !== 'directive' || block.id || !WITH_ID.includes(block.name)) continue;
        const example = idFor(block);
        const found = issue(block.opening, 'missing-id.block', { block: block.name, example });
        // A translation’s id is that of the source, which only its author knows.
        const fix = language === source.language ? idEdit(block, example, { taken, kit }) : [];
        yield { ...found, ...(fix.length > 0 && { fix }) };
      }
    }
  },
};
