import type { Cost } from './measure.ts';

/** One line of the bench's table. `pages` and `bytes` of what was made, where it is one file. */
export function showCost(
  name: string,
  { wall, cpu, megabytes }: Cost,
  made: { readonly pages?: number; readonly bytes?: number } = {},
): string {
  const parts = [
    name.padEnd(48),
    `${wall.toFixed(3).padStart(7)} s wall`,
    `${cpu.toFixed(2).padStart(6)} s CPU`,
    `${megabytes.toFixed(0).padStart(5)} MB`,
  ];
  if (made.pages) {
    parts.push(
      `${String(made.pages).padStart(5)} pages ${(made.pages / wall).toFixed(0).padStart(5)} pages/s`,
    );
  }
  if (made.bytes) parts.push(`${(made.bytes / 1e6).toFixed(2).padStart(6)} MB on disk`);
  return parts.join(' ');
}

/** Whether a figure keeps within what we mean to reach, in words. */
export function showTarget(met: boolean, target: string): string {
  return met ? `(aim: ${target})` : `(MISSES the aim: ${target})`;
}
