import type { Host } from '../../model/host.ts';
import type { Words } from '../../model/strings.ts';
import { loadWords } from '../../pipeline/load-words.ts';

/** What the server says, in the language of its client. */
export interface Tongue {
  readonly language: string;
  readonly rules: Words;
  readonly editor: Words;
}

export async function loadTongue(host: Host, language: string): Promise<Tongue> {
  const [rules, editor] = await Promise.all([
    loadWords(host, 'rules', language),
    loadWords(host, 'editor', language),
  ]);
  return { language, rules, editor };
}
