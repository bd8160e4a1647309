import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/diagnostic.ts';
import type { Parsed } from '../../src/model/parsed.ts';
import { plainText, walkBlocks } from '../../src/model/walk.ts';
import { parseSource } from '../../src/parse/parse-source.ts';

const SESSION = 'es/modules/01-a/01-a.md';
const HEAD = '---\nid: a\ntitle: "A"\nminutes: 60\nintensity: low\nobjectives: []\n---\n';

function parse(path: string, text: string | Uint8Array): Parsed {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return parseSource({ path, bytes }, ['es']);
}

function keys({ findings }: Parsed): readonly string[] {
  return findings.map(({ message }) => message.key);
}

function bodyText({ content }: Parsed): string {
  if (content.kind !== 'session') return `(${content.kind})`;
  return walkBlocks(content.body)
    .map((block) =>
      'children' in block && block.type !== 'directive' && block.type !== 'unknown' && block.type !== 'quote'
        ? plainText(block.children)
        : '',
    )
    .join('|');
}

describe('front matter', () => {
  it('keeps the place of each value as lines of the file', () => {
    const { content } = parse(SESSION, HEAD);
    if (content.kind !== 'session') throw new Error(content.kind);
    expect(content.places.get('/minutes')?.value.start).toEqual({ line: 4, column: 10 });
    expect(content.places.get('/minutes')?.key?.start).toEqual({ line: 4, column: 1 });
  });

  it('in another language is a finding, and is never run', () => {
    const trap = globalThis as { relevoTrap?: boolean };
    for (const language of ['js', 'javascript', 'coffee', 'json', 'toml', 'JS ']) {
      const code = `---${language}\n{ id: (globalThis.relevoTrap = true, "a") }\n---\n\nTexto.\n`;
      expect(keys(parse(SESSION, code))).toContain('front-matter-language.other');
      expect(keys(parse(SESSION, code))).toContain('front-matter-language.other');
    }
    expect(trap.relevoTrap).toBeUndefined();
  });

  it('names a key that it does not know, with the nearest, at its place', () => {
    const [finding] = parse(SESSION, HEAD.replace('minutes', 'minuts')).findings;
    expect(finding?.message).toMatchObject({
      key: 'schema.unknown-key-near',
      values: { nearest: 'minutes' },
    });
    expect(finding?.place.start).toEqual({ line: 4, column: 1 });
  });

  it('refuses tags, repeated keys, too many aliases and keys that reach into objects', () => {
    const bomb = `a: &a [1]\n${Array.from({ length: 9 }, (_, at) => `b${at}: &b${at} [${'*a,'.repeat(9)}]`).join('\n')}\n`;
    for (const yaml of [
      '- !!js/function "x"\n',
      '- {id: a, id: b}\n',
      '- {__proto__: {x: 1}}\n',
      bomb,
      '- {a: 1\n',
    ]) {
      expect(keys(parse('media.yaml', yaml)).join()).toMatch(/yaml-syntax/);
    }
  });
});

describe('text', () => {
  it('keeps its place behind front matter', () => {
    const { content } = parse(SESSION, `${HEAD}\nUno.\n`);
    expect(content.kind === 'session' && content.body[0]?.place.start).toEqual({ line: 9, column: 1 });
  });

  it('prints a colon that was never meant as a directive', () => {
    const text = 'Nota:importante, de 10:30 a 11:00, con a:b[c]{d=e} y :term[señal]';
    expect(bodyText(parse(SESSION, `${HEAD}\n${text}.\n`))).toBe(
      'Nota:importante, de 10:30 a 11:00, con a:b[c]{d=e} y señal.',
    );
  });

  it('brings a footnote to where it is called, once even when it calls itself', () => {
    const { content } = parse(SESSION, `${HEAD}\nUno[^a].\n\n[^a]: Nota[^a].\n`);
    expect(JSON.stringify(content.kind === 'session' ? content.body : [])).toContain('"type":"footnote"');
  });

  it('finds what a picture points at', () => {
    const { content } = parse(
      SESSION,
      `${HEAD}\n![a](../../../assets/x.svg)\n\n![a](/assets/y.svg)\n\n![a](https://e.org/z.png)\n\n![a](../../../../w.png)\n`,
    );
    const figures =
      content.kind === 'session'
        ? content.body.flatMap((block) => (block.type === 'figure' ? [block.target] : []))
        : [];
    expect(figures).toEqual([
      { kind: 'asset', path: 'assets/x.svg' },
      { kind: 'asset', path: 'assets/y.svg' },
      { kind: 'remote', path: 'https://e.org/z.png' },
      { kind: 'outside', path: '../../../../w.png' },
    ]);
  });

  it('that is no UTF-8 is a finding at the bad byte', () => {
    const { findings } = parse(SESSION, Buffer.from(`${HEAD}\nSeñal\n`, 'latin1'));
    expect(findings[0]?.place.start).toEqual({ line: 9, column: 3 });
  });

  it('that would take a parser forever ends as a finding', () => {
    for (const mark of ['[', '*', '>', '|', ':', '![', '_', '- ', '`']) {
      const { findings } = parse(SESSION, `${HEAD}\n${mark.repeat(Math.ceil(300_000 / mark.length))}\n`);
      expect(findings.map(({ rule }) => rule)).toContain('too-complex');
    }
  });
});

function isInside({ place }: Finding, text: string): boolean {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').length;
  return place.start.line >= 1 && place.start.line <= lines + 1 && place.start.column >= 1;
}

describe('any file', () => {
  const paths = fc.constantFrom(
    SESSION,
    'kit.yaml',
    'contacts.yaml',
    'CHANGELOG.md',
    'es/aids/a.md',
    'assets/a.png',
    'assets/a.svg',
    'assets/a.jpg',
  );

  it('of any bytes gives a result', () => {
    fc.assert(
      fc.property(paths, fc.uint8Array({ maxLength: 400 }), (path, bytes) => {
        expect(parse(path, bytes).path).toBe(path);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('of marks and words gives findings that lie inside it', () => {
    const piece = fc.constantFrom(
      ':::',
      '::::',
      'activity',
      '{#a minutes=5}',
      '\n',
      '\n\n',
      '- [x] ',
      '> ',
      '|',
      '[^1]',
      '![a](b)',
      '<b>',
      ':term[x]',
      '`',
      '*',
      '_',
      'texto',
      '1. ',
      '---\n',
      'id: a',
      '  ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = HEAD + pieces.join('');
        for (const finding of parse(SESSION, text).findings) expect(isInside(finding, text)).toBe(true);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('keeps every plain word of its prose, in order', () => {
    const word = fc.stringMatching(/^[a-záéíóúñ]{1,12}$/);
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 9 }),
        (paragraphs) => {
          const text = paragraphs.map((words) => words.join(' '));
          expect(bodyText(parse(SESSION, `${HEAD}\n${text.join('\n\n')}\n`))).toBe(text.join('|'));
        },
      ),
      { numRuns: 100, seed: 7 },
    );
  });
});
