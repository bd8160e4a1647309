import type { Host } from '../model/host.ts';
import type { Words } from '../model/strings.ts';
import type { ToolLanguage } from '../pipeline/load-words.ts';

/** What every command is given: the world, the tool's words, and its own name and version. */
export interface Context {
  readonly host: Host;
  readonly words: Words;
  readonly language: ToolLanguage;
  /** `0.1.0` */
  readonly version: string;
}

/** 0: clean. 1: findings. 2: could not run. */
export type ExitCode = 0 | 1 | 2;

/** Runs a command's work and keeps its exit code. */
export type Act = <Arguments extends unknown[]>(
  work: (...given: Arguments) => Promise<ExitCode>,
) => (...given: Arguments) => Promise<void>;
