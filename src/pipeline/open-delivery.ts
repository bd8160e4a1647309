import { join, resolve } from 'node:path';
import type { Participant, RowProblem } from '../deliver/participant.ts';
import { readRoster } from '../deliver/read-roster.ts';
import { type Delivery, deliverySchema } from '../model/delivery.ts';
import type { Host } from '../model/host.ts';
import { type SchemaIssue, validate } from '../model/schema-issues.ts';
import { UsageError } from '../model/trouble.ts';
import { createYamlReader } from '../parse/yaml-entries.ts';
import { openTables } from './open-tables.ts';
import { createPrivateCheck, type PrivateCheck } from './private-place.ts';

const ROSTERS = ['roster.csv', 'roster.xlsx'] as const;

/** A row of a delivery's file that was left out. */
export interface FileProblem extends RowProblem {
  readonly file: string;
}

export interface OpenDelivery {
  /** As the user named it. */
  readonly folder: string;
  readonly delivery: Delivery;
  readonly participants: readonly Participant[];
  readonly problems: readonly FileProblem[];
}

/** A place in the file, by the words of its schema. Anything else there somebody typed, and it could be a name. */
function placeOf(path: readonly PropertyKey[]): string {
  return (
    path.map((part) => (/^([a-z][a-z0-9-]*|\d+)$/.test(String(part)) ? String(part) : '…')).join('.') || '.'
  );
}

/** Where in the file, and what is expected there; never what stands there. */
function issueText(issue: SchemaIssue): string {
  const at = placeOf(issue.path);
  if (issue.kind === 'form') return `${at} (${issue.example})`;
  if (issue.kind === 'invalid') return `${at} (${issue.expected})`;
  return issue.kind === 'unknown' ? placeOf([...issue.path, ...issue.keys]) : at;
}

/** What reading many deliveries has in common. */
export interface Sharing {
  readonly check: PrivateCheck;
  readonly readYaml: ReturnType<typeof createYamlReader>;
}

export function shareReading(host: Host): Sharing {
  return { check: createPrivateCheck(host), readYaml: createYamlReader() };
}

function deliveryOf(bytes: Uint8Array, path: string, { readYaml }: Sharing): Delivery {
  const { value: data, findings } = readYaml(new TextDecoder().decode(bytes), { path, firstLine: 1 });
  const broken = findings[0];
  if (broken) throw new UsageError('delivery.bad-yaml', { path, line: broken.place.start.line });
  const { value, issues } = validate(deliverySchema, data ?? {});
  if (value) return value;
  const problems = issues.slice(0, 5).map(issueText).join(', ');
  throw new UsageError('delivery.broken', { path, problems });
}

/** The bytes of a file of a delivery; undefined when it has none. */
export async function fileOf(folder: string, name: string, host: Host): Promise<Uint8Array | undefined> {
  const path = resolve(host.folder, folder, name);
  return (await host.exists(path)) === 'file' ? host.read(path) : undefined;
}

/** `roster.xlsx` is read when `roster.csv` has nobody; people in both would be two truths. */
async function rosterOf(
  folder: string,
  { days }: Delivery,
  host: Host,
): Promise<Pick<OpenDelivery, 'participants' | 'problems'>> {
  const read = await Promise.all(
    ROSTERS.map(async (name) => {
      const bytes = await fileOf(folder, name, host);
      const { participants, problems } = bytes
        ? readRoster(await openTables(bytes), days[0]?.date ?? '')
        : { participants: [], problems: [] };
      const file = join(folder, name);
      return { participants, problems: problems.map((each) => ({ ...each, file })) };
    }),
  );
  const filled = read.filter(({ participants, problems }) => participants.length + problems.length > 0);
  if (filled.length > 1) throw new UsageError('delivery.two-rosters', { folder });
  return filled[0] ?? { participants: [], problems: [] };
}

/** Reads `delivery.yaml`. Throws `UsageError` where people's data may not lie, and when it is broken. */
export async function openManifest(
  folder: string,
  host: Host,
  sharing: Sharing = shareReading(host),
): Promise<Delivery> {
  await sharing.check(resolve(host.folder, folder));
  const manifest = await fileOf(folder, 'delivery.yaml', host);
  if (!manifest) throw new UsageError('delivery.none', { folder });
  return deliveryOf(manifest, join(folder, 'delivery.yaml'), sharing);
}

/** Reads `delivery.yaml` and the roster. Throws `UsageError` as above. */
export async function openDelivery(folder: string, host: Host, sharing?: Sharing): Promise<OpenDelivery> {
  const delivery = await openManifest(folder, host, sharing);
  return { folder, delivery, ...(await rosterOf(folder, delivery, host)) };
}
