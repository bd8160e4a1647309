const PLACES: ReadonlySet<string> = new Set(['place', 'opening']);

/** Content as text that is the same wherever in its file the content stands. */
export function withoutPlaces(content: unknown): string {
  return JSON.stringify(content, (key, value: unknown) => (PLACES.has(key) ? undefined : value));
}
