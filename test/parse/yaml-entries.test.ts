import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveryText } from '../../src/deliver/delivery-text.ts';
import { parseYaml } from '../../src/parse/parse-yaml.ts';
import { createYamlReader } from '../../src/parse/yaml-entries.ts';
import { exampleDelivery } from '../deliver/example-delivery.ts';

const ORIGIN = { path: 'delivery.yaml', firstLine: 1 };
const WHOLE = deliveryText(exampleDelivery);

/** Lines that mean one thing by themselves and another beside others. */
const line = fc.constantFrom(
  ...[
    'a: 1',
    'b: [1, 2]',
    'a: {x: 1}',
    'c:',
    '  - x',
    '- x',
    '  d: "e',
    'f: "',
    'g',
    'b: |',
    '  a: 2',
    '# a: 1',
  ],
  ...[
    '---',
    '...',
    '%YAML 1.1',
    'e: &k 1',
    'f: *k',
    'h: !x 1',
    '__proto__: 1',
    '"a": 2',
    '?',
    ': 1',
    '\t',
    '',
  ],
  ...[
    "i: 'it''s",
    "'",
    'a: >',
    ' a: 1',
    '}',
    'b: {',
    '1: 2',
    '<<: {a: 1}',
    'a:1',
    'ñ: 1',
    'a: b: c',
    '\u2028x: 1',
  ],
);

describe('YAML that is read entry by entry', () => {
  it('says what it says read whole, whatever stands in it, and is found wrong at the same places', () => {
    const end = fc.constantFrom('\n', '\n', '\r\n', '\r', '\u2028');
    const text = fc.array(fc.tuple(line, end), { maxLength: 8 }).map((lines) => lines.flat().join(''));
    const read = createYamlReader();
    fc.assert(
      fc.property(text, (yaml) => {
        const { value, findings } = parseYaml(yaml, ORIGIN);
        const said = read(yaml, ORIGIN);
        expect([said.value, said.findings]).toEqual([value, findings]);
      }),
      { seed: 12, numRuns: 1500 },
    );
  });

  it('says what it says read whole, too, when a delivery is changed at random', () => {
    const read = createYamlReader();
    const cut = fc.tuple(fc.nat(WHOLE.length), fc.nat(40), fc.oneof(fc.string(), line));
    fc.assert(
      fc.property(cut, ([from, length, put]) => {
        const yaml = WHOLE.slice(0, from) + put + WHOLE.slice(from + length);
        const { value, findings } = parseYaml(yaml, ORIGIN);
        const said = read(yaml, ORIGIN);
        expect([said.value, said.findings]).toEqual([value, findings]);
      }),
      { seed: 13, numRuns: 60 },
    );
  });

  it('is not read again where another text said the same', () => {
    const read = createYamlReader();
    const value = (text: string) => read(text, ORIGIN).value as Record<string, unknown>;
    const [one, other] = [value('a: [1]\nb: [2]\n'), value('b: [2]\na: [1]\n')];
    expect(one['a']).toBe(other['a']);
    expect(other).toEqual({ a: [1], b: [2] });
  });
});
