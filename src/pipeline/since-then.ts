import type { Host } from '../model/host.ts';
import { UsageError } from '../model/trouble.ts';
import { diffKits } from './diff-kits.ts';
import { openVersion } from './open-version.ts';
import type { Press } from './press.ts';
import { type PrintedChangeSheet, printChangeSheet } from './print-change-sheet.ts';
import type { ReadKit } from './read-kit.ts';
import { type ToldChanges, tellChangesIn } from './tell-changes-in.ts';

/** What changed since an earlier version, as a handover and a release tell it, in the kit's source language. */
export interface SinceThen extends Pick<ToldChanges, 'story'> {
  readonly title: string;
  readonly summary: readonly string[];
  readonly sheet: PrintedChangeSheet;
}

/** Compares a kit with an earlier version of it: a kit's folder, or a handover bundle. */
export async function sinceThen(
  earlier: string,
  now: ReadKit,
  { host, press }: { readonly host: Host; readonly press: Press },
): Promise<SinceThen> {
  const { kit } = now;
  if (!kit) throw new UsageError('diff.broken', { path: now.folder });
  const changes = await diffKits(await openVersion(earlier, host), now, { host, pages: true });
  const told = await tellChangesIn(kit.languages[0].language, changes, { host, kit });
  const { story, words } = told;
  return {
    story,
    title: story.title,
    summary: story.summary.length > 0 ? story.summary : [words('unchanged')],
    sheet: await printChangeSheet(kit, told, press),
  };
}
