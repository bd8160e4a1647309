import { createHost } from '../../src/cli/node-host.ts';
import { composeDocument } from '../../src/compose/compose.ts';
import type { Fonts } from '../../src/draw/create-fonts.ts';
import type { Doc } from '../../src/model/doc.ts';
import type { Theme } from '../../src/model/theme.ts';
import { loadFonts, loadTheme } from '../../src/pipeline/load-looks.ts';
import { loadDocumentWords } from '../../src/pipeline/load-words.ts';
import { readKit } from '../../src/pipeline/read-kit.ts';
import { selectEdition } from '../../src/select/select-edition.ts';

/** The documents of a kit that are bound as books, in Spanish, and what they are set with. */
export interface Bound {
  readonly docs: readonly Doc[];
  readonly theme: Theme;
  readonly fonts: Fonts;
}

/** The trainers' guides and the workbooks of all audiences. */
export async function boundDocuments(folder: string): Promise<Bound> {
  const host = createHost();
  const [fonts, theme, wordsIn] = await Promise.all([
    loadFonts(host),
    loadTheme(host, 'default'),
    loadDocumentWords(host, ['es']),
  ]);
  const { kit } = await readKit(folder, host);
  if (!kit) throw new Error(`${folder} is no kit`);
  const docs = Object.keys(kit.manifest.value.audiences).flatMap((audience) =>
    (['trainer-guide', 'workbook'] as const).map((kind) => {
      const role = kind === 'workbook' ? 'participant' : 'trainer';
      const edition = selectEdition(kit, { audience, language: 'es', role });
      return composeDocument(kind, edition, { wordsIn });
    }),
  );
  return { docs, theme, fonts };
}
