/** An id made of a text: `Cuatro estaciones` gives `cuatro-estaciones`. Empty when no letter or digit is left. */
export function idFrom(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const WORDS = 4;

/** The first words of a text as an id. */
export function shortIdFrom(text: string): string {
  return idFrom(text).split('-').slice(0, WORDS).join('-');
}

/** The wanted id, or the first of `-2`, `-3` … that nothing else has; it is taken from then on. */
export function takeId(wanted: string, taken: Set<string>): string {
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
