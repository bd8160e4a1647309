import { join } from 'node:path';
import type { BuiltDocument } from '../pipeline/build-kit.ts';
import type { Context } from './context.ts';
import type { MadeKit } from './make-kits.ts';

function groupByFolder(documents: readonly BuiltDocument[]): ReadonlyMap<string, readonly BuiltDocument[]> {
  const folders = new Map<string, BuiltDocument[]>();
  for (const document of documents) {
    const folder = document.path.slice(0, document.path.lastIndexOf('/'));
    const group = folders.get(folder) ?? [];
    group.push(document);
    folders.set(folder, group);
  }
  return folders;
}

function countPages(documents: readonly BuiltDocument[]): number {
  return documents.reduce((sum, { pages }) => sum + pages, 0);
}

/** One line an edition: where it is, how many documents, how many pages. */
export function madeText({ kit, documents }: MadeKit, output: string, { words }: Context): string {
  const { id, version } = kit.manifest.value;
  const rows = [...groupByFolder(documents)].map(([folder, group]) => [
    `${join(output, folder)}/`,
    words('build.documents', { n: group.length }),
    words('build.pages', { n: countPages(group) }),
  ]);
  const width = Math.max(0, ...rows.map(([folder = '']) => folder.length));
  const lines = rows.map(([folder = '', count, pages]) => `  ${folder.padEnd(width)}  ${count}, ${pages}`);
  const total = words('build.total', {
    documents: words('build.documents', { n: documents.length }),
    pages: words('build.pages', { n: countPages(documents) }),
  });
  return [`${id} ${version}`, ...lines, `  ${total}`, ''].join('\n');
}

/** The same for programs: never translated. */
export function madeJson({ read, kit, documents }: MadeKit, output: string): object {
  const { id, version } = kit.manifest.value;
  return {
    folder: read.folder,
    kit: id,
    version,
    documents: documents.map((document) => ({
      path: `${output}/${document.path}`,
      kind: document.kind,
      form: document.form,
      audience: document.audience,
      language: document.language,
      role: document.role,
      pages: document.pages,
      bytes: document.bytes.length,
      fingerprint: document.fingerprint,
    })),
  };
}
