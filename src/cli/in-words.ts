import type { Words } from '../model/strings.ts';

/** `<folder>`, `[kits...]`: what is to be given in its place, named in the code as in English, said in the user's language. */
export function placeholdersInWords(usage: string, words: Words): string {
  return usage.replace(
    /([<[])([a-z]+)(\.\.\.)?([>\]])/g,
    (_, open: string, name: string, more: string | undefined, close: string) =>
      `${open}${words(`given.${name}`)}${more ?? ''}${close}`,
  );
}
