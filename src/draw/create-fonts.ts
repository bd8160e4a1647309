import type { Face, Measurer } from '../model/face.ts';
import { type OpenFace, openFace } from './fonts/open-face.ts';
import { giveOwnCharacters } from './fonts/own-characters.ts';
import type { PairTable } from './fonts/pair-facts.ts';

const PACKAGES = '@expo-google-fonts';

/** Where the faces lie: specifiers of files in installed packages. TrueType, since only that is embedded in part without loss. */
export const FONT_FILES: Readonly<Record<Face, string>> = {
  serif: `${PACKAGES}/source-serif-4/400Regular/SourceSerif4_400Regular.ttf`,
  'serif-bold': `${PACKAGES}/source-serif-4/700Bold/SourceSerif4_700Bold.ttf`,
  'serif-italic': `${PACKAGES}/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`,
  'serif-bold-italic': `${PACKAGES}/source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf`,
  sans: `${PACKAGES}/source-sans-3/400Regular/SourceSans3_400Regular.ttf`,
  'sans-bold': `${PACKAGES}/source-sans-3/700Bold/SourceSans3_700Bold.ttf`,
  'sans-italic': `${PACKAGES}/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
  'sans-bold-italic': `${PACKAGES}/source-sans-3/700Bold_Italic/SourceSans3_700Bold_Italic.ttf`,
  mono: `${PACKAGES}/source-code-pro/400Regular/SourceCodePro_400Regular.ttf`,
};

/** Faces with signs and scripts that the others lack (DejaVu, which anybody may embed). Nobody chooses them: they are lent. */
export type LentFace = 'lent' | 'lent-bold' | 'lent-italic' | 'lent-bold-italic' | 'lent-mono';

export const LENT_FILES: Readonly<Record<LentFace, string>> = {
  lent: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'lent-bold': 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  'lent-italic': 'dejavu-fonts-ttf/ttf/DejaVuSans-Oblique.ttf',
  'lent-bold-italic': 'dejavu-fonts-ttf/ttf/DejaVuSans-BoldOblique.ttf',
  'lent-mono': 'dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf',
};

/** The face that draws what another lacks, in the same style. */
export function lenderOf(face: Face): LentFace {
  return face.replace(/^(?:serif|sans|(?=mono))-?/, 'lent-').replace(/-$/, '') as LentFace;
}

function isLent(face: Face | LentFace): face is LentFace {
  return face in LENT_FILES;
}

/**
 * The faces of all documents of a run. What it measures is what `drawPdf` draws: words parted by U+0020 are shaped one
 * by one, and a hyphen or a space at a line's end is set beside its last word without kerning.
 */
export interface Fonts extends Measurer {
  open(face: Face | LentFace): OpenFace;
}

/** What fonts were asked when the program was built. They give the same without. */
export type PairTables = Readonly<Partial<Record<Face, PairTable>>>;

/**
 * Fonts from the bytes of their files. Each file is parsed when its face is first asked for. `readLent` is called when a
 * text holds a character that its own face lacks. fontkit takes longer to load than to open a face: it waits until here.
 */
export async function createFonts(
  files: Readonly<Record<Face, Uint8Array>>,
  readLent: (face: LentFace) => Uint8Array,
  tables: PairTables = {},
): Promise<Fonts> {
  const { create } = await import('fontkit');
  const faces = new Map<Face | LentFace, OpenFace>();
  const open = (face: Face | LentFace): OpenFace => {
    const known = faces.get(face);
    if (known) return known;
    const opened = isLent(face)
      ? openFace(giveOwnCharacters(create(readLent(face))))
      : openFace(giveOwnCharacters(create(files[face])), {
          lender: () => open(lenderOf(face)),
          table: tables[face],
        });
    faces.set(face, opened);
    return opened;
  };
  return {
    open,
    width: (text, face) => open(face).width(text),
    ascent: (face) => open(face).ascent,
    descent: (face) => open(face).descent,
    missing: (text, face) => open(face).missing(text),
  };
}
