import type { Face, Measurer } from '../model/face.ts';
import { FaceFont } from './fonts/face-font.ts';

/** The typefaces, as files of the packages that carry them: SIL Open Font License, static TrueType. */
export const FONT_FILES: Readonly<Record<Face, string>> = {
  serif: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'serif-bold': '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
  'serif-italic': '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'serif-bold-italic': '@expo-google-fonts/source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf',
  sans: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'sans-bold': '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  'sans-italic': '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  'sans-bold-italic': '@expo-google-fonts/source-sans-3/700Bold_Italic/SourceSans3_700Bold_Italic.ttf',
  mono: '@expo-google-fonts/source-code-pro/400Regular/SourceCodePro_400Regular.ttf',
};

/** Measures with the very fonts that draw. A face is opened when it is first asked for. */
export interface Fonts extends Measurer {
  face(name: Face): FaceFont;
}

/** `files` are the bytes of the TrueType files by face. */
export function createFonts(files: Readonly<Record<Face, Uint8Array>>): Fonts {
  const opened = new Map<Face, FaceFont>();
  const face = (name: Face): FaceFont => {
    const known = opened.get(name);
    if (known) return known;
    const font = new FaceFont(files[name]);
    opened.set(name, font);
    return font;
  };
  return {
    face,
    width: (text, name) => face(name).width(text),
    ascent: (name) => face(name).ascent,
    descent: (name) => face(name).descent,
    missing: (text, name) => face(name).missing(text),
  };
}
