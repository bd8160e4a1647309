import { describe, expect, it } from 'vitest';
import { readKit } from '../../src/pipeline/read-kit.ts';
import { inflesz } from '../../src/validate/reading-score.ts';
import { stretchesOf } from '../../src/validate/reading-stretches.ts';
import { syllableCounter } from '../../src/validate/syllables.ts';
import { filesOf } from '../helpers/kit-files.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';

const KIT = 'kits/prevencion-jovenes';
const files = filesOf(KIT);
const { kit, diagnostics } = await readKit(KIT, createMemoryHost(files));

function textOf(path: string): string {
  return new TextDecoder().decode(files[`${KIT}/${path}`]);
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).join(' ');
}

function matches(text: string, pattern: RegExp): string {
  return wordsOf([...text.matchAll(pattern)].map(([, ...found]) => found.join(' ')).join(' '));
}

describe('the prevention kit', () => {
  it('leaves nothing to mend, only what somebody has to confirm', () => {
    expect([...new Set(diagnostics.map(({ rule }) => rule))]).toEqual(['open-question']);
  });

  it('is for two ages, which meet twice for 45 minutes', () => {
    const audiences = Object.entries(kit?.manifest.value.audiences ?? {});
    expect(audiences.map(([id]) => id)).toEqual(['ninez-12-14', 'adolescentes-15-17']);
    for (const [, { days, reading }] of audiences) {
      expect(days.map(({ plan }) => plan.length)).toEqual([1, 1]);
      expect(reading?.target).toBe(70);
    }
    const sessions = kit?.languages[0].modules.flatMap((module) => module.sessions);
    expect(sessions?.map(({ value }) => value.minutes)).toEqual([45, 45]);
  });

  it('is easy to read for the young, and for those who work with them', () => {
    const count = syllableCounter('es') ?? (() => 0);
    const read = kit?.languages[0];
    const pages = read && [
      ...read.chapters,
      ...read.aids,
      ...read.modules.flatMap(({ sessions }) => sessions),
    ];
    const stretches = pages?.flatMap(({ body }) => stretchesOf(body, 'participant', count)) ?? [];
    expect(stretches.length).toBeGreaterThan(5);
    expect(stretches.filter((stretch) => inflesz(stretch) < 70)).toEqual([]);
  });

  it('has a film that may be shown to all, light enough to hand on', () => {
    const film = kit?.media.value.find(({ file }) => file.endsWith('.mp4'));
    expect(film).toMatchObject({ public: true, captions: ['es'], 'age-rating': 12, depicts: 'nobody' });
    expect(files[`${KIT}/${film?.file}`]?.length).toBeLessThan(300_000);
  });

  it('says in the captions, the transcript and the note what the script writes on the cards', () => {
    const cards = matches(textOf('.make-clip.sh'), /^card \d '(.*)' '(.*)'$/gm);
    const captions = matches(textOf('assets/para-cuenta-sigue.vtt'), / --> .*\n(.+)/g);
    const note = matches(textOf('es/methodology/03-el-video.md'), /^\| \d+ a \d+ \| (.*) \|$/gm);
    const film = kit?.media.value.find(({ file }) => file.endsWith('.mp4'));
    expect(cards.split(' ').length).toBeGreaterThan(20);
    expect(captions).toBe(cards);
    expect(note).toBe(cards);
    expect(wordsOf(film?.transcript?.['es']?.split(': ')[1] ?? '')).toBe(cards);
  });
});
