import type { Kit } from '../kit.ts';
import type { Mark } from './lock.ts';
import { translationsOf } from './states.ts';

/** What to mark. An empty list means all. */
export interface Marking {
  readonly languages: readonly string[];
  /** Parts by their id, or whole pages by what stands before `#`. */
  readonly parts: readonly string[];
}

export interface Marked {
  /** What `translations.lock` holds from now on. */
  readonly marks: readonly Mark[];
  readonly count: number;
}

/**
 * Marks translated parts as translations of the source as it is now. Only what is translated is marked; marks of parts
 * that the source no longer has are dropped.
 */
export function markParts(kit: Kit, { languages, parts }: Marking): Marked {
  let count = 0;
  const marks = translationsOf(kit).flatMap((translation): readonly Mark[] => {
    const { language } = translation;
    const isWanted = languages.length === 0 || languages.includes(language);
    return translation.parts.flatMap(({ source, own }): readonly Mark[] => {
      const isNamed = parts.length === 0 || parts.includes(source.id) || parts.includes(source.page);
      if (isWanted && isNamed && own) {
        count += 1;
        return [{ part: source.id, language, hash: source.hash }];
      }
      return kit.marks.filter((mark) => mark.part === source.id && mark.language === language);
    });
  });
  return { marks, count };
}
