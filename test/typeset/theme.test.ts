import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, GROUNDS, MAX_TINT, THEMES, type ThemeName } from '../../src/model/theme.ts';
import { applyLooks, loadTheme } from '../../src/pipeline/load-looks.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';
import { theme } from './helpers.ts';

const MM = 72 / 25.4;
const { letter, a4 } = theme.pages.portrait;

const load = (name: ThemeName) => loadTheme(createMemoryHost({}), name);

describe('themes', () => {
  it('are the files that lie in their folder', () => {
    const files = readdirSync(new URL('../../templates/themes', import.meta.url));
    expect(files.sort()).toEqual(THEMES.map((name) => `${name}.json`).sort());
  });
});

describe.each(THEMES)('the theme %s', (name) => {
  it('has text that can be read on white and on its tint, and a tint of a tenth of black at most', async () => {
    const { colors, text } = await load(name);
    for (const { color } of Object.values(text)) {
      expect(contrast(colors[color], '#ffffff')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colors[color], colors.tint)).toBeGreaterThanOrEqual(4.5);
    }
    const gray = [1, 3, 5].map((at) => Number.parseInt(colors.tint.slice(at, at + 2), 16) / 255);
    expect(Math.min(...gray)).toBeGreaterThanOrEqual(0.9);
  });

  it("stays legible on a kit's own tint, and with a kit's own colours on its tint", async () => {
    const { colors, text } = await load(name);
    for (const { color } of Object.values(text)) {
      expect(contrast(colors[color], GROUNDS.white) / MAX_TINT).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(colors.tint, GROUNDS.white)).toBeLessThanOrEqual(contrast(GROUNDS.tint, GROUNDS.white));
  });

  it("takes a kit's own colours, and no others", async () => {
    const base = await load(name);
    const { colors } = applyLooks(base, { heading: '#1D5A3C' });
    expect(colors).toEqual({ ...base.colors, heading: '#1d5a3c' });
    expect(applyLooks(base)).toEqual(base);
  });

  it('fits a whole number of lines of body text on a page', async () => {
    const { pages, text } = await load(name);
    const lines =
      (pages.portrait.letter.height - pages.portrait.letter.top - pages.portrait.letter.bottom) /
      text.body.leading;
    expect(Math.abs(lines - Math.round(lines))).toBeLessThan(0.02);
  });

  it('sets tables in 9.5 points at least, and no text below 7.5', async () => {
    const { text } = await load(name);
    expect(text.table.size).toBeGreaterThanOrEqual(9.5);
    for (const { size } of Object.values(text)) expect(size).toBeGreaterThanOrEqual(7.5);
  });
});

describe('the theme large-print', () => {
  it('sets running text in 16 points, ragged and without hyphens, and nothing below 12', async () => {
    const { text, lines } = await load('large-print');
    expect(text.body).toMatchObject({ size: 16, align: 'left', hyphenate: false });
    for (const { size } of Object.values(text)) expect(size).toBeGreaterThanOrEqual(12);
    expect(lines.pitch / MM).toBeCloseTo(12);
  });
});

describe('the theme ink-saver', () => {
  it('fills nothing, and draws no rule as thick as the default does', async () => {
    const { boxes, code, rules } = await load('ink-saver');
    expect(code.tint).toBeUndefined();
    for (const [role, box] of Object.entries(boxes)) {
      expect(box.tint).toBeUndefined();
      const usual = theme.boxes[role as keyof typeof boxes];
      for (const part of ['bar', 'frame', 'bands'] as const) {
        const stroke = box[part];
        if (stroke) expect(stroke.width).toBeLessThan(usual[part]?.width ?? 0);
      }
    }
    expect(rules.thick).toBeLessThan(theme.rules.thick);
  });
});

describe('the default theme', () => {
  it('gives the same text area on Letter and A4, so that pages break alike', () => {
    for (const { letter: one, a4: other } of [theme.pages.portrait, theme.pages.landscape]) {
      expect(one.width - one.inner - one.outer).toBeCloseTo(other.width - other.inner - other.outer, 1);
      expect(one.height - one.top - one.bottom).toBeCloseTo(other.height - other.top - other.bottom, 1);
    }
  });

  it('leaves twenty millimetres for the binding and ten for any printer', () => {
    for (const { inner, outer, head, foot } of [letter, a4]) {
      expect(inner).toBeGreaterThanOrEqual(20 * MM);
      expect(Math.min(outer, head, foot)).toBeGreaterThanOrEqual(10 * MM);
    }
  });

  it('rules lines to write on between eight and nine millimetres apart', () => {
    expect(theme.lines.pitch / MM).toBeCloseTo(8.5);
  });
});

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});
