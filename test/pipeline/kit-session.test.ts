import { describe, expect, it } from 'vitest';
import { openKitSession } from '../../src/pipeline/kit-session.ts';
import { readKit } from '../../src/pipeline/read-kit.ts';
import { below, kitWith } from '../helpers/base-kit.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';

const SESSION = 'es/modules/01-marco/01-sesion.md';

describe('openKitSession', () => {
  it('finds in open texts what validate finds when they are saved, edit after edit', async () => {
    const host = createMemoryHost(below('kit', kitWith('')));
    const session = await openKitSession('/work/kit', host);
    const edits = [
      [SESSION, kitWith(':term[nada]\n')[SESSION]],
      ['glossary.yaml', '[]\n'],
      ['kit.yaml', 'format: 1\n  x: ['],
      ['kit.yaml', (kitWith('')['kit.yaml'] ?? '').replace('[es]', '[en, es]')],
      ['kit.yaml', kitWith('')['kit.yaml']],
      ['es/aids/02-nueva.md', '---\nid: nueva\ntitle: "Nueva"\n---\n\n:::nada\n:::\n'],
      [SESSION, '\ud800 no es nada'],
    ] as const;
    for (const [path, text = ''] of edits) {
      session.update(path, text);
      await host.write(`/work/kit/${path}`, new TextEncoder().encode(text));
      expect(session.diagnose()).toEqual((await readKit('kit', host)).diagnostics);
    }
  });

  it('reads the words of the kit’s own languages alone, and of one that the kit gets when it is saved', async () => {
    const host = createMemoryHost(below('kit', kitWith('')));
    const read: string[] = [];
    const files = {
      ...host,
      read: (path: string) => {
        read.push(path.replace(/^.*\/templates\//, ''));
        return host.read(path);
      },
    };
    const session = await openKitSession('/work/kit', files);
    expect(read.filter((path) => /^(?:lists|terms)\//.test(path)).sort()).toEqual([
      'lists/es.json',
      'lists/institutions.json',
      'terms/es.yaml',
    ]);
    const manifest = (kitWith('')['kit.yaml'] ?? '').replace('[es]', '[es, fr]');
    await host.write('/work/kit/kit.yaml', new TextEncoder().encode(manifest));
    await session.reload();
    expect(read).toContain('lists/fr.json');
    expect(read).not.toContain('lists/en.json');
  });

  it('parses again only what changed', async () => {
    const session = await openKitSession('/work/kit', createMemoryHost(below('kit', kitWith(''))));
    const before = session.kit();
    session.update('glossary.yaml', '[]\n');
    const after = session.kit();
    expect(after?.glossary).not.toBe(before?.glossary);
    expect(after?.references.value).toBe(before?.references.value);
    expect(after?.languages[0].chapters[0]?.body).toBe(before?.languages[0].chapters[0]?.body);
  });

  it('goes back to the disk when a text is closed, and keeps the last kit while kit.yaml is broken', async () => {
    const session = await openKitSession('/work/kit', createMemoryHost(below('kit', kitWith(''))));
    session.update('kit.yaml', '][');
    expect(session.kit()).toBeUndefined();
    session.update('kit.yaml', undefined);
    expect(session.diagnose()).toEqual([]);
    const kit = session.kit();
    session.update('kit.yaml', '][');
    expect(session.kit()).toBeUndefined();
    expect(session.lastKit()).toBe(kit);
  });

  it('does not take files for the kit’s that no kit has', async () => {
    const session = await openKitSession('/work/kit', createMemoryHost(below('kit', kitWith(''))));
    session.update('.relevo/notes.md', ':::nada\n');
    session.update('dist/notes.md', ':::nada\n');
    expect(session.diagnose()).toEqual([]);
  });
});
