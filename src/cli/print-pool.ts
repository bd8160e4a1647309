import type { Theme } from '../model/theme.ts';
import type { PrintedPages, PrintPages } from '../pipeline/print-pages.ts';
import type { PrintTask } from './print-worker.ts';

/** Milliseconds. */
const AN_HOUR = 3_600_000;

export interface PrintPool {
  /** Documents that may be in work at once. */
  readonly width: number;
  readonly print: PrintPages;
  close(): Promise<void>;
}

/** Threads that print documents. They start with the first document that needs one. */
export async function openPool(theme: Theme, threads: number): Promise<PrintPool> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: new URL('./print-worker.js', import.meta.url).href,
    name: 'print',
    minThreads: 0,
    // A thread keeps its fonts; the pool is closed when the kit is done.
    idleTimeout: AN_HOUR,
    maxThreads: threads,
    isolateWorkers: false,
  });
  return {
    width: threads + 1,
    print: (doc, info) => pool.run({ doc, info, theme } satisfies PrintTask) as Promise<PrintedPages>,
    close: () => pool.destroy(),
  };
}
