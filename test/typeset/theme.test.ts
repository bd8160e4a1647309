import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/model/theme.ts';
import { theme } from './helpers.ts';

const MM = 72 / 25.4;
const { letter, a4 } = theme.pages.portrait;

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

  it('fits a whole number of lines of body text on a page', () => {
    const lines = (letter.height - letter.top - letter.bottom) / theme.text.body.leading;
    expect(Math.abs(lines - Math.round(lines))).toBeLessThan(0.02);
  });

  it('has text that can be read on white and on its tint, and a tint of a tenth of black at most', () => {
    const { colors } = theme;
    for (const { color } of Object.values(theme.text)) {
      expect(contrast(colors[color], '#ffffff')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colors[color], colors.tint)).toBeGreaterThanOrEqual(4.5);
    }
    const gray = [1, 3, 5].map((at) => Number.parseInt(colors.tint.slice(at, at + 2), 16) / 255);
    expect(Math.min(...gray)).toBeGreaterThanOrEqual(0.9);
  });

  it('sets tables in 9.5 points at least, and no text below 7.5', () => {
    expect(theme.text.table.size).toBeGreaterThanOrEqual(9.5);
    for (const { size } of Object.values(theme.text)) expect(size).toBeGreaterThanOrEqual(7.5);
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
