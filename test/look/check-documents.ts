import { documentsIn } from '../helpers/built-documents.ts';
import { checkUa, HABITS, PROFILE_RULES } from '../helpers/pdf-ua.ts';

const SHOWN = 20;

/** Run as `check-documents.ts <folder>`: checks every document that a build left against the rules of PDF/UA. */
function main(folder: string): number {
  const documents = documentsIn(folder);
  let bad = 0;
  for (const [name, bytes] of documents) {
    const findings = checkUa(bytes);
    if (findings.length > 0) bad += 1;
    for (const { rule, detail } of findings.slice(0, SHOWN)) console.log(`${name}: ${rule} ${detail}`);
  }
  const rules = `${PROFILE_RULES.length} rules of PDF/UA-1 and ${HABITS.length} of our own`;
  console.log(
    `checked ${documents.size} documents against ${rules}: ${bad === 0 ? 'all keep them' : `${bad} do not`}`,
  );
  return bad === 0 && documents.size > 0 ? 0 : 1;
}

process.exitCode = main(process.argv[2] ?? 'dist');
