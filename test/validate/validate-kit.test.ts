import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkKit } from '../../src/link/link-kit.ts';
import type { Diagnostic, Finding } from '../../src/model/diagnostic.ts';
import type { Kit } from '../../src/model/kit.ts';
import { orderDiagnostics } from '../../src/model/order-diagnostics.ts';
import type { Place } from '../../src/model/place.ts';
import { parseKit } from '../../src/parse/parse-kit.ts';
import { exampleContact, exampleManifest } from '../../src/validate/example-texts.ts';
import { RULES } from '../../src/validate/registry.ts';
import { stamp, validateKit } from '../../src/validate/validate-kit.ts';
import { EXAMPLE_SESSION, filesOf, judge } from './example-kit.ts';

function at(path: string, line: number, column = 1): Place {
  return { path, start: { line, column }, end: { line, column: column + 1 } };
}

function finding(rule: string, place: Place): Finding {
  return { rule, place, message: { key: rule } };
}

async function manifestOf(more: string): Promise<Kit['manifest']> {
  const bytes = new TextEncoder().encode(exampleManifest({ more })['kit.yaml']);
  const { kit } = linkKit(parseKit([{ path: 'kit.yaml', bytes }]), []);
  if (!kit) throw new Error('The manifest does not keep its schema');
  return kit.manifest;
}

async function keysOf(
  session: string,
  files: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const { diagnostics } = await judge(filesOf({ session, files }));
  return diagnostics.map(({ message }) => message.key);
}

describe('validating a kit', () => {
  it('gives only what reading found when kit.yaml is broken', () => {
    const diagnostics = validateKit(undefined, [finding('yaml-syntax', at('kit.yaml', 3))]);
    expect(diagnostics).toMatchObject([{ rule: 'yaml-syntax', severity: 'error' }]);
  });

  it('refuses a finding of a rule that nobody wrote', () => {
    expect(() => validateKit(undefined, [finding('spelling', at('kit.yaml', 3))])).toThrow('spelling');
  });

  it('runs only the rules that it is given', async () => {
    const session = 'Una <b>señal</b>. Llame al 2230-1111.\n';
    const rules = RULES.filter(({ id }) => id === 'raw-html');
    const { diagnostics } = await judge(filesOf({ session }), { rules });
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['raw-html']);
  });

  it('does not call an ignore unused when its rule was not run', async () => {
    const session = '<!-- relevo-ignore phone-in-prose: es de ejemplo -->\nLlame al 2230-1111.\n';
    const rules = RULES.filter(({ id }) => id !== 'phone-in-prose');
    expect((await judge(filesOf({ session }), { rules })).diagnostics).toEqual([]);
  });

  it('says one thing once, whatever the number of audiences that see it', async () => {
    const kit = filesOf({}) as Record<string, string>;
    const second = `${kit['kit.yaml']}  jueces:
    title: {es: "Poder Judicial"}
    level: participant
    sectors: [judiciary]
    days: [{start: "08:00", plan: [{session: marco/ejemplo}]}]
`;
    const session = ':::activity{#ronda minutes=5}\n### Ronda\n\n1. :min[4] Saluden.\n:::\n';
    expect(await keysOf(session, { 'kit.yaml': second })).toEqual([
      'session-minutes.differ',
      'step-minutes.differ',
    ]);
  });
});

describe('one mistake', () => {
  it('is told once when an attribute cannot be read', async () => {
    expect(await keysOf(':::activity{#ronda minuts=20}\n### Ronda\n:::\n')).toEqual([
      'schema.unknown-attribute-near',
    ]);
  });

  it('is told once when a fence closes the wrong block', async () => {
    const session = ':::slide\n## Una señal\n\n:::notes\nPregunte.\n:::\n:::\n\n:::rationale\nSuelta.\n:::\n';
    expect(await keysOf(session)).toEqual(['fence-mismatch.inner-too-long']);
  });

  it('is told once when a session that others name cannot be read', async () => {
    const files = { [EXAMPLE_SESSION]: '---\nid: ejemplo\ntitle: "Sin cerrar\n---\n' };
    const { diagnostics } = await judge({ ...filesOf({}), ...files });
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['yaml-syntax']);
  });

  it('is told once when the glossary cannot be read', async () => {
    expect(
      await keysOf('Una :term[huella] no basta.\n', { 'glossary.yaml': '- id: senal\n  id: senal\n' }),
    ).toEqual(['yaml-syntax.duplicate-key']);
  });
});

describe('an ignore', () => {
  it('silences its rule on the next line with text, and no other', async () => {
    const session =
      '<!-- relevo-ignore raw-html: tecla -->\n\nUna <b>señal</b> y el 2230-1111.\n\nOtra <i>señal</i>.\n';
    expect(await keysOf(session)).toEqual(['phone-in-prose.number', 'raw-html.tag']);
  });

  it('may stand above another that speaks of the same line', async () => {
    const session =
      '<!-- relevo-ignore raw-html: tecla -->\n<!-- relevo-ignore phone-in-prose: ejemplo -->\nUna <b>señal</b> y el 2230-1111.\n';
    expect(await keysOf(session)).toEqual([]);
  });

  it('does not silence what reading found', async () => {
    const session = '<!-- relevo-ignore schema: no importa -->\n:::slide{#senal color=rojo}\n## Señal\n:::\n';
    expect(await keysOf(session)).toEqual(['unused-ignore.reading', 'schema.unknown-attribute']);
  });

  it('cannot silence what is said of ignores', async () => {
    const session =
      '<!-- relevo-ignore unused-ignore: lo sé -->\n<!-- relevo-ignore raw-html: ya no hace falta -->\nUna señal.\n';
    expect(await keysOf(session)).toEqual(['unused-ignore.nothing', 'unused-ignore.nothing']);
  });

  it('of what only layout can find is left for layout to use', async () => {
    expect(await keysOf('<!-- relevo-ignore slide-overflow: es un cartel -->\nTexto.\n')).toEqual([]);
    const place = at('a.md', 4);
    const ignore = { rule: 'slide-overflow', reason: 'es un cartel', place: at('a.md', 3), line: 4 };
    const found = [finding('slide-overflow', place), finding('missing-glyph', place)];
    const kit = { ignores: [ignore], manifest: await manifestOf('') };
    expect(stamp(found, kit).map(({ rule }) => rule)).toEqual(['missing-glyph']);
    expect(stamp(found).map(({ severity }) => severity)).toEqual(['error', 'error']);
  });
});

describe('the settings of a kit', () => {
  const VAGUE = 'Lea [aquí](https://example.org/guia).\n';
  const withRules = (rules: string) => exampleManifest({ more: `rules: {${rules}}\n` });

  it('raise, lower and switch off what rules weigh', async () => {
    for (const [severity, left] of [
      ['error', ['error']],
      ['info', ['info']],
      ['off', []],
    ] as const) {
      const files = withRules(`vague-link: {severity: ${severity}, reason: "Es solo en pantalla"}`);
      const { diagnostics } = await judge(filesOf({ session: VAGUE, files }));
      expect(diagnostics.map((each) => each.severity)).toEqual(left);
    }
  });

  it('do not hold without a reason, and say so where they stand', async () => {
    const files = withRules('vague-link: {severity: off}');
    const { diagnostics } = await judge(filesOf({ session: VAGUE, files }));
    expect(diagnostics).toMatchObject([
      { rule: 'vague-link', severity: 'warning' },
      { rule: 'rule-setting', place: { path: 'kit.yaml', start: { line: 9, column: 9 } } },
    ]);
  });

  it('leave alone the ignores of a rule that is off', async () => {
    const files = withRules('vague-link: {severity: off, reason: "Es solo en pantalla"}');
    const session = `<!-- relevo-ignore vague-link: es solo en pantalla -->\n${VAGUE}`;
    expect((await judge(filesOf({ session, files }))).diagnostics).toEqual([]);
  });

  it('do not lighten for a release what grows old', async () => {
    const files = {
      ...exampleContact('2020-01-01'),
      ...withRules('stale-contact: {severity: off, reason: "Se revisa luego"}'),
    };
    expect((await judge(filesOf({ files }))).diagnostics).toEqual([]);
    const { diagnostics } = await judge(filesOf({ files }), { isRelease: true });
    expect(diagnostics).toMatchObject([{ rule: 'stale-contact', severity: 'error' }]);
  });

  it('hold for what layout finds', async () => {
    const manifest = await manifestOf(
      'rules: {slide-overflow: {severity: warning, reason: "Es un cartel"}}\n',
    );
    const found = [finding('slide-overflow', at('a.md', 4))];
    expect(stamp(found, { ignores: [], manifest })).toMatchObject([{ severity: 'warning' }]);
  });
});

const arbitraryDiagnostic = fc.record({
  rule: fc.constantFrom('raw-html', 'schema'),
  severity: fc.constant<'error'>('error'),
  place: fc
    .tuple(fc.constantFrom('a.md', 'b.md', 'á.md'), fc.nat(3), fc.nat(3))
    .map(([path, line, column]) => at(path, line, column)),
  message: fc.record({ key: fc.constantFrom('x', 'y') }),
}) satisfies fc.Arbitrary<Diagnostic>;

describe('the order of diagnostics', () => {
  it('depends on nothing but the diagnostics', () => {
    fc.assert(
      fc.property(fc.array(arbitraryDiagnostic), (diagnostics) => {
        const ordered = orderDiagnostics(diagnostics);
        expect(orderDiagnostics([...diagnostics].reverse())).toEqual(ordered);
        expect(orderDiagnostics(ordered)).toEqual(ordered);
      }),
      { seed: 20260302, numRuns: 200 },
    );
  });

  it('loses nothing but repetitions', () => {
    fc.assert(
      fc.property(fc.array(arbitraryDiagnostic), (diagnostics) => {
        const distinct = new Set(diagnostics.map((each) => JSON.stringify(each)));
        expect(new Set(orderDiagnostics(diagnostics).map((each) => JSON.stringify(each)))).toEqual(distinct);
        expect(orderDiagnostics(diagnostics)).toHaveLength(distinct.size);
      }),
      { seed: 20260302, numRuns: 200 },
    );
  });
});
