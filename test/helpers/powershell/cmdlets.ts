import { createHash } from 'node:crypto';

/** Files by their path below the folder that the shell stands in. */
export type Disk = ReadonlyMap<string, Uint8Array>;

export type Value = string | number | boolean | readonly Value[] | { readonly Hash: string };

type Given = ReadonlyMap<string, Value>;

/** Without -Encoding UTF8 a file that does not begin with a byte order mark is read in the machine's own encoding. */
function linesOf(bytes: Uint8Array, encoding: Value | undefined): readonly string[] {
  const text = new TextDecoder(encoding === 'UTF8' ? 'utf-8' : 'windows-1252').decode(bytes);
  return text.replace(/(?:\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
}

/** What -Path is given may hold wildcards, [ and ] among them. */
function pathOf(given: Given): string {
  const path = given.get('LiteralPath');
  if (typeof path !== 'string') throw new Error('a path is to be given by -LiteralPath');
  return path.replaceAll('\\', '/');
}

/** What each sends down the pipeline. */
export const CMDLETS: Readonly<Record<string, (given: Given, disk: Disk) => readonly Value[]>> = {
  // Where there is no such file, it says so in red and sends nothing; the line goes on.
  'Get-Content': (given, disk) => {
    const bytes = disk.get(pathOf(given));
    return bytes ? linesOf(bytes, given.get('Encoding')) : [];
  },
  'Test-Path': (given, disk) => [disk.has(pathOf(given))],
  'Get-FileHash': (given, disk) => {
    const bytes = disk.get(pathOf(given));
    const hash = createHash(String(given.get('Algorithm') ?? 'SHA256').toLowerCase());
    return bytes ? [{ Hash: hash.update(bytes).digest('hex').toUpperCase() }] : [];
  },
};
