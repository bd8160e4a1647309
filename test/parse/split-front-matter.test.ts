import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/parse/split-front-matter.ts';

describe('splitFrontMatter', () => {
  it('says that the closing line is missing, and not what YAML makes of the page below', () => {
    const { data } = splitFrontMatter('a.md', '---\nid: a\n\nEscuche: primero.\n');
    expect(data.findings.map(({ message }) => message.key)).toEqual(['yaml-syntax.unclosed']);
  });

  it('reads data that are closed, and empty ones', () => {
    expect(splitFrontMatter('a.md', '---\nid: a\n---\n\nTexto.\n').data.value).toEqual({ id: 'a' });
    expect(splitFrontMatter('a.md', '---\n---\nTexto.\n').data.findings).toEqual([]);
  });
});
