import { documentsIn } from '../helpers/built-documents.ts';
import { preflight } from '../helpers/preflight.ts';

const SHOWN = 20;

/** Run as `preflight-documents.ts <folder>`: has every document that a build left judged by PDFBox Preflight. */
function main(folder: string): number {
  const documents = documentsIn(folder);
  const names = [...documents.keys()];
  const found = preflight([...documents.values()]);
  for (const [at, findings] of found.entries()) {
    for (const { code, detail } of findings.slice(0, SHOWN)) console.log(`${names[at]}: ${code} ${detail}`);
  }
  const bad = found.filter((findings) => findings.length > 0).length;
  const verdict = bad === 0 ? 'nothing against any' : `${bad} have faults`;
  console.log(`had ${documents.size} documents judged by PDFBox Preflight: ${verdict}`);
  return bad === 0 && documents.size > 0 ? 0 : 1;
}

process.exitCode = main(process.argv[2] ?? 'dist');
