import { readFileSync, writeFileSync } from 'node:fs';
import type { Costs } from './costs.ts';

const FILE = new URL('./costs.json', import.meta.url);

/** The figures that were measured last. */
export function readCosts(): Costs {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Costs;
}

export function writeCosts(costs: Costs): void {
  writeFileSync(FILE, `${JSON.stringify(costs, null, 2)}\n`);
}
