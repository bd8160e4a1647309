import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { BLOCK_NAMES } from '../../src/model/visibility.ts';
import { readKit } from '../../src/pipeline/read-kit.ts';
import { filesOf } from '../helpers/kit-files.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';

const KIT = 'docs/authors';
const files = filesOf(KIT);

function textOf(path: string): string {
  return new TextDecoder().decode(files[`${KIT}/${path}`]);
}

function writtenIn(language: string): string {
  return Object.keys(files)
    .filter((path) => path.startsWith(`${KIT}/${language}/`))
    .map((path) => new TextDecoder().decode(files[path]))
    .join('\n');
}

/** What stands between fences of code, with the text that follows. */
function shownIn(language: string): readonly { readonly source: string; readonly after: string }[] {
  const text = textOf(`${language}/modules/01-escribir/02-bloques.md`);
  return [...text.matchAll(/```markdown\n([\s\S]*?)\n```\n\n/g)].map((match) => ({
    source: match[1] ?? '',
    after: text.slice(match.index + match[0].length),
  }));
}

describe('the guide for authors', () => {
  it('leaves nothing to mend but the open question that it shows', async () => {
    const { diagnostics } = await readKit(KIT, createMemoryHost(files));
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['open-question']);
  });

  describe.each(['es', 'en'])('in %s', (language) => {
    it('prints below each source that very source', () => {
      const shown = shownIn(language);
      expect(shown.length).toBeGreaterThan(8);
      for (const { source, after } of shown) expect(after.slice(0, source.length + 1)).toBe(`${source}\n`);
    });

    it('shows every block of the format', () => {
      const sources = shownIn(language).map(({ source }) => source);
      const names = sources.flatMap((source) =>
        [...source.matchAll(/:{2,}([a-z-]+)/g)].map(([, name]) => name),
      );
      expect([...new Set(names)].sort()).toEqual([...BLOCK_NAMES].sort());
    });

    it('names commands that there are', async () => {
      const named = [...writtenIn(language).matchAll(/`relevo ([a-z-]+)/g)].map(([, name]) => name ?? '');
      expect(named.length).toBeGreaterThan(8);
      for (const name of new Set(named)) {
        expect(await main([name, '--help'], createMemoryHost()), name).toBe(0);
      }
    });

    it('prints', async () => {
      const host = createMemoryHost(files);
      const wanted = ['--language', language, '--document', 'agenda', '--role', 'public'];
      expect(await main(['build', KIT, ...wanted, '--no-cache', '--quiet'], host)).toBe(0);
      expect([...host.files.keys()].filter((path) => path.endsWith('.pdf'))).toHaveLength(1);
    });
  });
});
