import type { Host } from '../model/host.ts';

/** What a long piece of work is at. On a terminal it rewrites one line; elsewhere it says nothing between its ends. */
export interface Progress {
  step(text: string): void;
  end(): void;
}

const CLEAR = '\r\u001b[K';

export function createProgress(host: Host, quiet: boolean): Progress {
  if (quiet || !host.isTerminal || host.environment['CI'])
    return { step: () => undefined, end: () => undefined };
  return {
    step: (text) => host.err(`${CLEAR}${text.slice(0, host.columns - 1)}`),
    end: () => host.err(CLEAR),
  };
}
