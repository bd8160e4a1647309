import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawSample } from '../helpers/pdf-sample.ts';
import { checkUa, HABITS, PROFILE_RULES } from '../helpers/pdf-ua.ts';
import { ANNOTATION_BREAKS } from './ua/breaks/annotation-breaks.ts';
import { type Break, createSpoiler } from './ua/breaks/broken-file.ts';
import { CONTENT_BREAKS, CONTENT_HABIT_BREAKS } from './ua/breaks/content-breaks.ts';
import { DOCUMENT_BREAKS, DOCUMENT_HABIT_BREAKS } from './ua/breaks/document-breaks.ts';
import { FONT_BREAKS } from './ua/breaks/font-breaks.ts';
import { LANGUAGE_BREAKS, SPEAKS_APART } from './ua/breaks/language-breaks.ts';
import { STRUCTURE_BREAKS, STRUCTURE_HABIT_BREAKS } from './ua/breaks/structure-breaks.ts';
import type { UaRule } from './ua/rule.ts';

const BREAKS: Readonly<Record<string, Break>> = {
  ...DOCUMENT_BREAKS,
  ...LANGUAGE_BREAKS,
  ...STRUCTURE_BREAKS,
  ...CONTENT_BREAKS,
  ...ANNOTATION_BREAKS,
  ...FONT_BREAKS,
};
const HABIT_BREAKS: Readonly<Record<string, Break>> = {
  ...DOCUMENT_HABIT_BREAKS,
  ...STRUCTURE_HABIT_BREAKS,
  ...CONTENT_HABIT_BREAKS,
};
/** Broken together, or in the bytes: tested one by one below. */
const APART = ['6.1-1', '7.4.4-2', '7.4.4-3', '7.16-1', '7.16 none'];

const spoil = createSpoiler(await drawSample());

/** The ids of the rules that a file breaks. */
function broken(pdf: Uint8Array, rules: readonly UaRule[] = PROFILE_RULES): readonly string[] {
  return [...new Set(checkUa(pdf, rules).map(({ rule }) => rule))];
}

describe('the rules of PDF/UA', () => {
  it('let the sample pass, also when qpdf has written it anew', () => {
    expect(checkUa(spoil(() => undefined))).toEqual([]);
  });

  it('let pass what says its language part by part', () => {
    expect(checkUa(spoil(SPEAKS_APART))).toEqual([]);
  });

  it('are each shown to find something', () => {
    const ids = [...PROFILE_RULES, ...HABITS].map(({ id }) => id);
    expect([...Object.keys(BREAKS), ...Object.keys(HABIT_BREAKS), ...APART].toSorted()).toEqual(
      ids.toSorted(),
    );
  });

  it.each(Object.entries(BREAKS))('find what breaks %s, and nothing else', (id, breakIt) => {
    expect(broken(spoil(breakIt))).toEqual([id]);
  });

  it('find another version of the format', () => {
    const pdf = Buffer.from(spoil(() => undefined));
    pdf.write('%PDF-2.0', 0, 'latin1');
    expect(broken(pdf)).toEqual(['6.1-1']);
  });

  it('find two ways of heading in one file, on either side', () => {
    const pdf = spoil(({ element, grow }) => {
      grow(element('Document'), ['H']);
    });
    expect(broken(pdf)).toEqual(['7.4.4-2', '7.4.4-3']);
  });

  it('find a file that lets nobody have it read aloud', () => {
    const options = '--allow-weak-crypto --encrypt  own 128 --use-aes=n --accessibility=n --'.split(' ');
    expect(broken(spoil(() => undefined, options))).toEqual(['7.16-1']);
    expect(
      broken(
        spoil(() => undefined, options),
        HABITS,
      ),
    ).toEqual(['7.16 none']);
  });
});

describe('the rules of our own', () => {
  it.each(Object.entries(HABIT_BREAKS))('find what breaks %s, and nothing else', (id, breakIt) => {
    expect(broken(spoil(breakIt), HABITS)).toEqual([id]);
  });
});

describe('what is said of the rules', () => {
  const page = readFileSync(new URL('../../docs/accessibility.md', import.meta.url), 'utf8');

  it('counts and names them as they are', () => {
    expect(page).toContain(`${PROFILE_RULES.length} of the 106 rules`);
    for (const { id } of [...PROFILE_RULES, ...HABITS]) expect(page).toContain(id);
  });
});
