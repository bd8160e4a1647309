import type { Context } from './context.ts';

/** `12 kB`, `1,4 MB`: decimal units, as file managers show them, with the decimal sign of the language. */
export function sizeText(bytes: number, { words, language }: Pick<Context, 'words' | 'language'>): string {
  if (bytes < 999_500) return words('size.kilobytes', { n: Math.max(1, Math.round(bytes / 1000)) });
  const megabytes = (bytes / 1e6).toFixed(1);
  return words('size.megabytes', { n: language === 'en' ? megabytes : megabytes.replace('.', ',') });
}
