/** An id made of a text: `Cuatro estaciones` gives `cuatro-estaciones`. Empty when no letter or digit is left. */
export function idFrom(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
