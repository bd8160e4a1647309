import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { RULES } from '../../src/validate/registry.ts';
import { filesOf, judge } from './example-kit.ts';

const folder = fileURLToPath(new URL('../../src/validate/rules', import.meta.url));
const LOWER = 5;

function keysOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ message }) => message.key);
}

/** The same text, everything in it five lines lower: comments go into the front matter or above the data. */
function lowered(path: string, text: string): string {
  if (/^---[^\n]+\n/.test(text)) return text;
  if (path.endsWith('.md') && text.startsWith('---\n'))
    return text.replace('---\n', `---\n${'#\n'.repeat(LOWER)}`);
  if (/\.(yaml|lock)$/.test(path)) return `${'#\n'.repeat(LOWER)}${text}`;
  return /\.(md|svg)$/.test(path) ? `${'\n'.repeat(LOWER)}${text}` : text;
}

/** The place of what is said of a file as a whole, or of a line that must be its first, does not move. */
function lineOf({ place }: Diagnostic, before: string, moved: number): number | string {
  const { start, end } = place;
  const isWhole = start.line === 1 && start.column === 1 && end.line === 1 && end.column === 1;
  return isWhole || before.startsWith('---js') ? 'file' : start.line + moved;
}

describe('the registry', () => {
  it('lists every rule of the folder once, sorted', () => {
    const names = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
    expect(RULES.map(({ id }) => id)).toEqual([...names].sort());
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('is explained in Spanish, English and French, each in words of its own', () => {
    expect(Object.keys(rule.docs)).toEqual(['es', 'en', 'fr']);
    for (const docs of Object.values(rule.docs)) {
      for (const text of [docs.what, docs.why, docs.fix]) expect(text).toMatch(/^\S.{20,}\.$/su);
    }
    const { es, en, fr } = rule.docs;
    expect(new Set([es.what, en.what, fr.what]).size).toBe(3);
  });

  it('has a check only if it is found by checking', () => {
    if (rule.found !== 'checking') expect(rule.check).toBeUndefined();
  });

  it('has a good example, and says nothing of it', async () => {
    expect(rule.examples.good.length).toBeGreaterThan(0);
    for (const example of rule.examples.good) {
      expect((await judge(filesOf(example), example)).diagnostics).toEqual([]);
    }
  });

  it('has a bad example, and says of it what the example says', async () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    for (const example of rule.examples.bad) {
      expect(example.finds.every((key) => key === id || key.startsWith(`${id}.`))).toBe(true);
      const { diagnostics } = await judge(filesOf(example), example);
      expect(keysOf(diagnostics)).toEqual(
        rule.found === 'laying-out' || rule.found === 'bundling' ? [] : example.finds,
      );
    }
  });

  it('finds the same five lines lower', async () => {
    for (const example of rule.examples.bad) {
      const files = filesOf(example);
      const moved = Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path, lowered(path, text)]),
      );
      const { diagnostics } = await judge(files, example);
      const lower = await judge(moved, example);
      expect(keysOf(lower.diagnostics)).toEqual(keysOf(diagnostics));
      expect(lower.diagnostics.map((each) => lineOf(each, files[each.place.path] ?? '', 0))).toEqual(
        diagnostics.map((each) => lineOf(each, files[each.place.path] ?? '', LOWER)),
      );
    }
  });
});
