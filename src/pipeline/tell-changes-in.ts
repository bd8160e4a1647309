import { type TellOptions, tellChanges } from '../compare/tell/tell-changes.ts';
import type { ChangeStory } from '../model/change-story.ts';
import type { Host } from '../model/host.ts';
import type { Kit } from '../model/kit.ts';
import type { KitChanges } from '../model/kit-changes.ts';
import type { Words } from '../model/strings.ts';
import { loadWords } from './load-words.ts';

/** What changed, told in one language, and the words that it was told with. */
export interface ToldChanges {
  readonly story: ChangeStory;
  /** Of the area `changes`. */
  readonly words: Words;
}

/** Puts changes into words. `kit` is the newer version. */
export async function tellChangesIn(
  language: string,
  changes: KitChanges,
  { host, kit }: { readonly host: Host; readonly kit: Kit },
): Promise<ToldChanges> {
  const words = await loadWords(host, 'changes', language);
  const options: TellOptions = { words, kit, language };
  return { story: tellChanges(changes, options), words };
}
