import { LOCK_PATH } from '../model/translation/lock.ts';

/** What a file is, by where it lies in the kit (`docs/kit-format.md`). */
export type PathClass =
  | {
      readonly kind:
        | 'manifest'
        | 'contacts'
        | 'glossary'
        | 'references'
        | 'media'
        | 'changelog'
        | 'lock'
        | 'asset'
        | 'other';
    }
  | { readonly kind: 'chapter' | 'reading' | 'aid'; readonly language: string }
  | { readonly kind: 'module' | 'session'; readonly language: string; readonly folder: string };

const TOP: Readonly<Record<string, PathClass>> = {
  'kit.yaml': { kind: 'manifest' },
  'contacts.yaml': { kind: 'contacts' },
  'glossary.yaml': { kind: 'glossary' },
  'references.yaml': { kind: 'references' },
  'media.yaml': { kind: 'media' },
  'CHANGELOG.md': { kind: 'changelog' },
  [LOCK_PATH]: { kind: 'lock' },
};

/** What the pages in a folder of a language are. */
const PAGES: Readonly<Record<string, 'chapter' | 'reading' | 'aid'>> = {
  methodology: 'chapter',
  readings: 'reading',
  aids: 'aid',
};

export function classifyPath(path: string, languages: readonly string[]): PathClass {
  const top = TOP[path];
  if (top) return top;
  const [first = '', second, third = '', fourth, ...deeper] = path.split('/');
  if (first === 'assets') return { kind: 'asset' };
  if (!languages.includes(first) || !path.endsWith('.md') || deeper.length > 0) return { kind: 'other' };
  if (fourth !== undefined) {
    if (second !== 'modules') return { kind: 'other' };
    return { kind: fourth === 'index.md' ? 'module' : 'session', language: first, folder: third };
  }
  const kind = second === undefined ? undefined : PAGES[second];
  return kind ? { kind, language: first } : { kind: 'other' };
}
