import type { Block } from '../model/content.ts';
import type { Release } from '../model/parsed.ts';
import { plainText } from '../model/walk.ts';

const HEADING = /^\[?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)\]?\s*[-–—]\s*(\d{4}-\d{2}-\d{2})$/;

/** The versions of a changelog: each level-2 heading like `0.1.0 - 2026-11-20`, with what stands under it. */
export function readReleases(body: readonly Block[]): readonly Release[] {
  const releases: (Omit<Release, 'body'> & { body: Block[] })[] = [];
  for (const block of body) {
    if (block.type === 'heading' && block.depth <= 2) {
      const [, version, date] = HEADING.exec(plainText(block.children).trim()) ?? [];
      if (version !== undefined && date !== undefined)
        releases.push({ version, date, body: [], place: block.place });
    } else releases.at(-1)?.body.push(block);
  }
  return releases;
}
