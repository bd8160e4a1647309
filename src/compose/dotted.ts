/** Facts side by side, `45 min · plenaria`, without the empty ones; no line begins with the dot. */
export function dotted(facts: readonly string[]): string {
  return facts.filter(Boolean).join('\u00a0· ');
}
