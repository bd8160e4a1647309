import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkKit } from '../../src/link/link-kit.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Kit } from '../../src/model/kit.ts';
import type { Rule, RuleContext } from '../../src/model/rule.ts';
import type { Source } from '../../src/model/source.ts';
import { createParser } from '../../src/parse/parse-kit.ts';
import { loadLists } from '../../src/pipeline/load-lists.ts';
import { RULES } from '../../src/validate/registry.ts';
import { validateKit } from '../../src/validate/validate-kit.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';
import { EXAMPLE_SESSION, filesOf } from './example-kit.ts';

const LISTS = await loadLists(createMemoryHost(), ['es', 'en']);
const CONTEXT: RuleContext = { today: undefined, lists: LISTS, isRelease: false };

function inWhole({ fileByFile: _, ...rule }: Rule): Rule {
  return rule;
}

/** The same rules, asked of the kit as a whole, so that nothing can be known from before. */
const WHOLE = RULES.map(inWhole);

function sourcesOf(files: Readonly<Record<string, string>>): readonly Source[] {
  return Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
}

type Judge = (files: Readonly<Record<string, string>>, rules: readonly Rule[]) => readonly Diagnostic[];

/** Reads what changed, as a watch and an editor do. */
function createJudge(): Judge {
  const parse = createParser();
  return (files, rules) => {
    const { kit, findings } = linkKit(parse(sourcesOf(files)), []);
    return validateKit(kit, findings, { rules, context: CONTEXT });
  };
}

const TROUBLE = [
  'La víctima dijo "sí" a la trata de blancas...',
  'Llame al 2230-1111 o a maria@correo.hn. Su DNI es 0801-1990-12345.',
  ':::activity{#ronda minutes=30}',
  ':::slide',
  ':::',
  '### ',
  '- [x] Todas las anteriores',
  '![](nada.png)',
  '[aquí](otra.md)',
  '<b>',
  '1. :min[4] Uno',
  'minutes: 45',
  'title: "Otro"',
  'languages: [es, en]',
  '- id: otra',
  'limits: {}',
  'intensity: high',
  '<!-- relevo-ignore raw-html: tecla -->',
  '',
];

interface Change {
  readonly file: number;
  readonly line: number;
  readonly removed: number;
  readonly added: readonly string[];
}

const changes: fc.Arbitrary<Change> = fc.record({
  file: fc.nat(),
  line: fc.nat(),
  removed: fc.nat(2),
  added: fc.array(fc.constantFrom(...TROUBLE), { maxLength: 3 }),
});

function change(files: Readonly<Record<string, string>>, { file, line, removed, added }: Change) {
  const paths = Object.keys(files);
  const path = paths[file % paths.length] ?? '';
  const lines = (files[path] ?? '').split('\n');
  lines.splice(line % lines.length, removed, ...added);
  return { ...files, [path]: lines.join('\n') };
}

describe('judging file by file', () => {
  it('says the same as judging the kit as a whole, of every example of every rule', () => {
    for (const rule of RULES.filter(({ fileByFile }) => fileByFile)) {
      for (const example of [...rule.examples.good, ...rule.examples.bad]) {
        const files = filesOf(example) as Record<string, string>;
        const judge = createJudge();
        expect(judge(files, [rule])).toEqual(judge(files, [inWhole(rule)]));
      }
    }
  });

  it('says the same after any edits, one after the other', () => {
    const bad = RULES.flatMap(({ examples }) => examples.bad);
    fc.assert(
      fc.property(fc.constantFrom(...bad), fc.array(changes, { maxLength: 6 }), (example, edits) => {
        const judge = createJudge();
        let files = filesOf(example) as Record<string, string>;
        for (const edit of edits) {
          files = change(files, edit);
          expect(judge(files, RULES)).toEqual(createJudge()(files, WHOLE));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('asks of no file that stayed the same', () => {
    const asked: string[] = [];
    const curious: Rule = {
      ...(RULES[0] as Rule),
      fileByFile: true,
      check: (kit: Kit) => {
        asked.push(...kit.lines.keys());
        return [];
      },
    };
    const judge = createJudge();
    const files = filesOf({}) as Record<string, string>;
    judge(files, [curious]);
    expect(asked.sort()).toEqual(Object.keys(files).sort());
    asked.length = 0;
    judge(
      change(files, {
        file: Object.keys(files).indexOf(EXAMPLE_SESSION),
        line: 999,
        removed: 0,
        added: ['Más.'],
      }),
      [curious],
    );
    expect(asked).toEqual([EXAMPLE_SESSION]);
    judge({ ...files, 'kit.yaml': `${files['kit.yaml']}# nada\n` }, [curious]);
    expect(asked).toHaveLength(1 + Object.keys(files).length);
  });
});
