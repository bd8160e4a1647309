import type { ThemeName } from './theme.ts';
import type { Paper } from './vocabulary.ts';

/** What a run makes otherwise than the kit asks for. It is named in file names, so that no paper takes another's place. */
export type Variant = Exclude<ThemeName, 'default'> | Paper;

/** The looks and the paper of a run, where they differ from the default looks and the kit's own paper. */
export function variantsOf(
  { look = 'default', paper }: { readonly look?: ThemeName; readonly paper?: Paper | undefined },
  own: Paper,
): readonly Variant[] {
  return [...(look === 'default' ? [] : [look]), ...(paper === undefined || paper === own ? [] : [paper])];
}
