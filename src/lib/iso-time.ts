import { civilFromDays, formatDay } from './civil-day.ts';

const SECONDS_A_DAY = 86_400;

/** `2026-11-20T00:00:00Z` of seconds since 1970-01-01, UTC. */
export function isoTime(seconds: number): string {
  const day = Math.floor(seconds / SECONDS_A_DAY);
  const rest = seconds - day * SECONDS_A_DAY;
  const pad = (part: number): string => String(Math.floor(part)).padStart(2, '0');
  const time = `${pad(rest / 3600)}:${pad((rest % 3600) / 60)}:${pad(rest % 60)}`;
  return `${formatDay(civilFromDays(day))}T${time}Z`;
}
