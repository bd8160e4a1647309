import { remember } from '../lib/remember.ts';
import type { Kit } from '../model/kit.ts';

export interface WrittenLine {
  readonly path: string;
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly language: string;
}

const READ_FILE = /\.(md|ya?ml)$/;

/** Every line that an author wrote and the kit reads, with the language of its folder; data count as the source language. */
export const writtenLines: (kit: Kit) => readonly WrittenLine[] = remember((kit) => {
  const { languages } = kit.manifest.value;
  const [source = ''] = languages;
  return [...kit.lines].flatMap(([path, lines]) => {
    if (!READ_FILE.test(path)) return [];
    const folder = path.split('/')[0] ?? '';
    const language = languages.includes(folder) ? folder : source;
    return lines.map((text, index) => ({ path, number: index + 1, text, language }));
  });
});
