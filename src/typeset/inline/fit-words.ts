import type { TextStyle } from '../../model/theme.ts';
import type { Setting } from '../setting.ts';
import { longestWord } from './longest-word.ts';
import { plainRuns } from './set-runs.ts';

/** Letters are made no smaller than this: what is longer still is parted. */
const LEAST = 0.8;

/** The style, with letters so much smaller that the longest word of a short text in a narrow place stays whole. */
export function fitWords(text: string, style: TextStyle, setting: Setting): TextStyle {
  const longest = longestWord(plainRuns([{ text }], style, setting), setting);
  if (longest <= setting.measure) return style;
  const ratio = Math.max(LEAST, setting.measure / longest);
  return { ...style, size: style.size * ratio, ...(style.tracking && { tracking: style.tracking * ratio }) };
}
