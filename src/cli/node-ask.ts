import process from 'node:process';
import { createInterface } from 'node:readline/promises';

/** Asks whoever sits at the terminal for one line; `undefined` when nobody does, or they end it. */
export async function nodeAsk(question: string): Promise<string | undefined> {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return undefined;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const end = new AbortController();
  lines.once('close', () => end.abort());
  try {
    return await lines.question(question, { signal: end.signal });
  } catch (error) {
    if (end.signal.aborted) return undefined;
    throw error;
  } finally {
    lines.close();
  }
}
