import type { BuiltDocument, Job } from '../pipeline/build-kit.ts';
import type { PrintTask, Workshop } from './print-worker.ts';

/** Milliseconds. */
const AN_HOUR = 3_600_000;

export interface PrintPool {
  /** Documents that may be in work, or wait beside a thread, at once. */
  readonly width: number;
  readonly make: (job: Job) => Promise<BuiltDocument>;
  close(): Promise<void>;
}

function taskOf({ edition, kind, form, path, cost }: Job): PrintTask {
  const { audience, language, role } = edition;
  return { choice: { audience: audience.id, language, role }, kind, form, path, cost };
}

/** Threads that make documents, each with a kit of its own. They start with the first document that needs one. */
export async function openPool(workshop: Workshop, threads: number): Promise<PrintPool> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: new URL('./print-worker.js', import.meta.url).href,
    name: 'print',
    workerData: workshop,
    minThreads: 0,
    // A thread keeps its kit and its fonts; the pool is closed when the kit is done.
    idleTimeout: AN_HOUR,
    maxThreads: threads,
    isolateWorkers: false,
  });
  return {
    width: threads + 1,
    make: (job) => pool.run(taskOf(job)) as Promise<BuiltDocument>,
    close: () => pool.destroy(),
  };
}
