import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's libpdfbox2-java, libactivation-java and libjaxb-api-java. */
const FOLDER = '/usr/share/java';
const JARS = [
  'preflight',
  'pdfbox2',
  'xmpbox',
  'fontbox2',
  'commons-logging',
  'javax.activation',
  'jaxb-api',
].map((name) => join(FOLDER, `${name}.jar`));

export interface PreflightFinding {
  /** Preflight's own, as in `3.1.3`. */
  readonly code: string;
  readonly detail: string;
}

/**
 * What Preflight finds because it judges by PDF/A-1, and our files are PDF/A-2 (ISO 19005-2). Each names its code, the
 * words it comes with, and why part 2 has it otherwise. All else is a fault of the file.
 */
const PART_ONE_ONLY: readonly { readonly code: string; readonly words: RegExp; readonly why: string }[] = [
  { code: '7.11.2', words: /part must be 1$/, why: 'the file says that it is of part 2' },
  { code: '1.4', words: /\/XRef cross reference streams/, why: 'part 2 builds on PDF 1.7, which has them' },
  { code: '3.1.11', words: /CIDSet entry is missing/, why: 'part 2 asks for no CIDSet (6.2.11.4.2)' },
  { code: '2.2.2', words: /Soft Mask must be null/, why: 'part 2 allows transparency (6.2.10)' },
  { code: '4.1.2', words: /\bca entry in a ExtGState/i, why: 'part 2 allows transparency (6.2.10)' },
  {
    code: '2.1.7',
    words: /hasn't Group as Type/,
    why: 'Type of a group is optional (ISO 32000-1, table 96)',
  },
];

function isOfPartOne({ code, detail }: PreflightFinding): boolean {
  return PART_ONE_ONLY.some((known) => known.code === code && known.words.test(detail));
}

/** Why Preflight cannot run here; undefined when it can. */
export function preflightMissing(): string | undefined {
  const missing = JARS.filter((jar) => !existsSync(jar));
  if (missing.length > 0) return missing.join(', ');
  return spawnSync('java', ['-version']).error ? 'java' : undefined;
}

const FINDING = /^(\d+(?:\.\d+)*) : (.*)$/;

/** A file's part of the report: its first line names it and says whether it is valid. */
function readPart(part: string): readonly PreflightFinding[] {
  const [head = '', ...lines] = part.split('\n');
  const findings = lines.flatMap((line) => {
    const [, code, detail] = FINDING.exec(line) ?? [];
    return code === undefined || detail === undefined ? [] : [{ code, detail }];
  });
  const isSaid = / is a valid PDF\/A-1b file/.test(head) || findings.length > 0;
  if (!isSaid) throw new Error(`Preflight says: ${part.slice(0, 500)}`);
  return findings.filter((finding) => !isOfPartOne(finding));
}

/**
 * Judges files by Apache PDFBox Preflight, all in one Java process, and gives for each what it finds beyond that which only
 * PDF/A-1 forbids. Throws when Preflight does not say something about each of them.
 */
export function preflight(files: readonly Uint8Array[]): readonly (readonly PreflightFinding[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'relevo-preflight-'));
  try {
    const names = files.map((bytes, at) => {
      const name = `${at}.pdf`;
      writeFileSync(join(folder, name), bytes);
      return name;
    });
    writeFileSync(join(folder, 'list'), names.map((name) => `${join(folder, name)}\n`).join(''));
    const validator = 'org.apache.pdfbox.preflight.Validator_A1b';
    const args = ['-cp', JARS.join(':'), validator, 'batch', join(folder, 'list')];
    const { stdout, stderr, error } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (error) throw error;
    const parts = stdout.split(/^(?=The file \d+\.pdf is )/m).filter((part) => part.startsWith('The file '));
    const told = new Map(parts.map((part) => [/^The file (\S+)/.exec(part)?.[1] ?? '', part]));
    return names.map((name) => {
      const part = told.get(name);
      if (part === undefined) throw new Error(`Preflight says nothing of ${name}: ${stderr.slice(0, 500)}`);
      return readPart(part);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
