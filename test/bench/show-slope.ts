import { showCost, showTarget } from './show-cost.ts';
import { SESSIONS, workbookCost } from './workbook-cost.ts';

/** Ten times the pages should cost about ten times the time, and not much memory. */
export async function showSlope(bin: string, scratch: string, print: (line: string) => void): Promise<void> {
  const few = await workbookCost(bin, scratch, SESSIONS, 3);
  print(showCost('relevo build (one document of a large kit)', few.cost, few));
  const many = await workbookCost(bin, scratch, SESSIONS * 10, 3);
  print(showCost('relevo build (ten times as much)', many.cost, many));
  const times = many.cost.wall / few.cost.wall;
  const cpu = many.cost.cpu / few.cost.cpu;
  const pages = many.pages / few.pages;
  print(
    `  ${pages.toFixed(2)} × the pages take ${times.toFixed(2)} × the wall time ${showTarget(times <= 10.5, '≤ 10.5 ×')}, ${cpu.toFixed(2)} × the CPU time, and ${many.cost.megabytes.toFixed(0)} MB ${showTarget(many.cost.megabytes <= 600, '≤ 600 MB')}`,
  );
}
