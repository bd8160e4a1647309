import type { Readable } from 'node:stream';
import type { Repository } from './repository.ts';

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** Reading, as loading, verifying and rosters need it. Paths are those of the machine. Every call may throw `HostError`. */
export interface Files {
  /** Entries sorted by code unit, so that no result depends on the order of a directory. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  read(path: string): Promise<Uint8Array>;
  /** The whole file in parts of at most about a megabyte: for what may be larger than memory. */
  stream(path: string): AsyncIterable<Uint8Array>;
  /** Bytes from `start`, fewer than `length` at the end of the file. */
  readRange(path: string, start: number, length: number): Promise<Uint8Array>;
  /** Bytes. */
  size(path: string): Promise<number>;
  /** The path with every link resolved. */
  realPath(path: string): Promise<string>;
  exists(path: string): Promise<'file' | 'folder' | undefined>;
}

/** Writing. What is written appears whole under its final name, or not at all. */
export interface Output {
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Files that are there already, all of them or none: where one cannot be written, the others are as they were. */
  rewrite(files: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** `bytes` are consumed to their end before the name appears. */
  writeStream(path: string, bytes: Readable): Promise<void>;
  /** A folder that does not exist yet, or is empty, with files by their path in it. */
  writeFolder(path: string, files: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** The same for a folder whose files are too large for memory: `fill` writes them into the folder that it is given. */
  stageFolder(path: string, fill: (folder: string) => Promise<void>): Promise<void>;
  /** Takes the name of a file away. What a disk, a backup or a synchronised folder still holds of it is beyond a program. */
  remove(path: string): Promise<void>;
}

/** All that the program knows of the world outside: nothing else reads a file, a clock or the environment. */
export interface Host extends Files, Output {
  readonly folder: string;
  /** Where `templates/` and `package.json` of this tool lie. */
  readonly home: string;
  /** The program's own build and the runtime that packs its bytes: another one may give other bytes for the same document. */
  readonly engine: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Seconds since 1970, for judging how old a fact is. Nothing that is printed or bundled may depend on it. */
  now(): number;
  readonly isTerminal: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
  /** How many threads to work in: as many as `wanted`, else what the machine has, within reason; 1 for none but this. */
  threads(wanted: number | undefined): number;
  /** From now on memory is given back sooner, at the price of some time: for kits of thousands of pages. */
  spareMemory(): void;
  /** The place of a file of an installed package, `@expo-google-fonts/…/x.ttf`. */
  packageFile(specifier: string): string;
  /** Such a file at once: for the few that are only sometimes needed, in the middle of work that does not wait. */
  packageBytes(specifier: string): Uint8Array;
  /** JSON that was worked out when the program was built, to save time; undefined where it was not built. */
  builtData(name: string): unknown;
  /** A turn for each change below the folders, several at once being one. Ends when the host does. */
  watch(folders: readonly string[]): AsyncIterable<void>;
  /** One line from whoever sits at the terminal; undefined when there is nobody to ask. */
  ask(question: string): Promise<string | undefined>;
  /** The repository that a folder lies in; undefined where there is none, or no commit. Throws `HostError` without git. */
  repository(folder: string): Promise<Repository | undefined>;
  out(text: string): void;
  err(text: string): void;
}
