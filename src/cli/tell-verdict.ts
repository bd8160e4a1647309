import type { Verdict } from '../bundle/verdict.ts';
import type { Context } from './context.ts';
import { sizeText } from './size-text.ts';

/** A verdict in words: valid, or each entry that is not as it should be, by name. */
export function verdictText(path: string, { problems, files, bytes }: Verdict, context: Context): string {
  const { words } = context;
  if (problems.length === 0)
    return `${words('verify.valid', { path, files, size: sizeText(bytes, context) })}\n`;
  const lines = problems.map(({ kind, entry }) => `  ${words(`verify.${kind}`, { entry: visible(entry) })}`);
  return [words('verify.invalid', { path, n: problems.length }), ...lines, ''].join('\n');
}

/** Names in a bundle may be anybody's: what would move the cursor or turn the line is shown, not done. */
function visible(name: string): string {
  return name.replace(
    /[\p{Cc}\p{Bidi_Control}]/gu,
    (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}
