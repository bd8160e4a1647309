import { resolve } from 'node:path';
import { deliveryText } from '../deliver/delivery-text.ts';
import { writeTable } from '../deliver/write-table.ts';
import { civilFromDays, daysFromCivil, formatDay, parseDay } from '../lib/civil-day.ts';
import { type Delivery, deliverySchema } from '../model/delivery.ts';
import type { Host } from '../model/host.ts';
import { inLanguage } from '../model/identifier.ts';
import type { Kit, LanguageContent } from '../model/kit.ts';
import type { Audience } from '../model/manifest.ts';
import { OBSERVATION_ITEMS } from '../model/observation.ts';
import { validate } from '../model/schema-issues.ts';
import { UsageError } from '../model/trouble.ts';
import { isBlock, walkBlocks } from '../model/walk.ts';
import { loadWords } from './load-words.ts';
import { requirePrivate } from './private-place.ts';
import { readKit } from './read-kit.ts';

export interface NewDelivery {
  /** Absolute. */
  readonly target: string;
  readonly kit: string;
  readonly audience: string;
  readonly language: string | undefined;
  /** `2026-03-02` */
  readonly date: string;
  readonly days: number;
  /** `[['08:00', '12:00'], ['13:00', '16:00']]` */
  readonly hours: readonly (readonly [from: string, to: string])[];
  readonly lead: string;
  readonly co: readonly string[];
  readonly observer: string | undefined;
  readonly venue: string;
  readonly municipality: string;
  readonly room: string | undefined;
  readonly custodian: string;
  readonly contact: string;
  readonly retention: string | undefined;
}

/** What holds where a kit's `cascade` is silent. */
const RULE = { attendance: 0.8, 'co-supervised': 2, 'observation-mean': 2, 'lapse-months': 12 };
const POST_TEST = { participant: 0.7, trainer: 0.8 };
const KEPT_DAYS = 365;

/** Data are kept at least to the end of the course: before that day they would be purged while it is being held. */
function requireKept(retention: string, lastDay: string): void {
  if (!parseDay(retention)) throw new UsageError('delivery.bad-date', { value: retention });
  if (retention < lastDay)
    throw new UsageError('delivery.kept-too-short', { value: retention, day: lastDay });
}

function dayAfter(date: string, days: number): string {
  const day = parseDay(date);
  if (!day) throw new UsageError('delivery.bad-date', { value: date });
  return formatDay(civilFromDays(daysFromCivil(day) + days));
}

/** The questions of the tests of an audience's sessions, with their objectives. */
function questionsOf(
  content: LanguageContent,
  audience: Audience,
): Pick<Delivery, 'questions' | 'objectives'> {
  const keys = new Set(
    audience.days.flatMap(({ plan }) => plan.flatMap((slot) => ('session' in slot ? [slot.session] : []))),
  );
  const sessions = content.modules.flatMap(({ sessions: all }) => all.filter(({ key }) => keys.has(key)));
  const asked = sessions.flatMap(({ body }) =>
    walkBlocks(body).flatMap((block) => (isBlock(block, 'question') ? [block] : [])),
  );
  const tested = asked.filter(({ attributes: { use } }) => use?.includes('pre') || use?.includes('post'));
  const questions = tested.flatMap(({ id, attributes: { objective } }) =>
    id === undefined ? [] : [{ id, objectives: objective ?? [] }],
  );
  const wanted = new Set(questions.flatMap(({ objectives: ids }) => ids));
  const objectives = sessions.flatMap(({ value }) => value.objectives).filter(({ id }) => wanted.has(id));
  return { questions, objectives: Object.fromEntries(objectives.map(({ id, text }) => [id, text])) };
}

function deliveryFrom(request: NewDelivery, kit: Kit, audience: Audience): unknown {
  const { value } = kit.manifest;
  const language = request.language ?? kit.languages[0].language;
  const content = kit.languages.find((each) => each.language === language) ?? kit.languages[0];
  const [morning, afternoon] = request.hours.map(([from, to]) => ({ from, to }));
  const { 'post-test': postTest = POST_TEST[audience.level], ...rule } = { ...RULE, ...value.cascade };
  return {
    format: 1,
    id: `${value.id}-${request.audience}-${request.date}`,
    kit: { id: value.id, version: value.version, title: inLanguage(value.title, language) },
    audience: {
      id: request.audience,
      title: inLanguage(audience.title, language),
      level: audience.level,
      sectors: audience.sectors,
      track: audience.track,
    },
    language,
    paper: value.paper,
    venue: request.venue,
    municipality: request.municipality,
    room: request.room,
    days: Array.from({ length: request.days }, (_, at) => ({
      date: dayAfter(request.date, at),
      morning,
      afternoon,
    })),
    trainers: { lead: request.lead, co: request.co.length > 0 ? request.co : undefined },
    observer: request.observer,
    custodian: request.custodian,
    contact: request.contact,
    retention: request.retention ?? dayAfter(request.date, KEPT_DAYS),
    rule: { ...rule, 'post-test': postTest },
    ...questionsOf(content, audience),
  };
}

function audienceOf(kit: Kit, id: string): Audience {
  const { audiences } = kit.manifest.value;
  const audience = audiences[id];
  if (audience) return audience;
  const all = Object.keys(audiences).join(', ');
  throw new UsageError('usage.unknown-name', { option: '--audience', name: id, all });
}

/** Ids of a kit's audiences. Throws `UsageError` when `kit.yaml` cannot be read. */
export async function audiencesOf(path: string, host: Host): Promise<readonly string[]> {
  const { kit } = await readKit(path, host);
  if (!kit) throw new UsageError('delivery.kit-broken', { kit: path });
  return Object.keys(kit.manifest.value.audiences);
}

/** Everything of a delivery is private: its own `.gitignore` keeps all of it out of any repository. */
async function filesOf(delivery: Delivery, host: Host): Promise<ReadonlyMap<string, Uint8Array>> {
  const words = await loadWords(host, 'deliver', delivery.language);
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const headings = (file: string, more: readonly string[] = []): Uint8Array =>
    writeTable([[...words(`headings.${file}`).split(' | '), ...more]]);
  const items = Array.from({ length: OBSERVATION_ITEMS }, (_, at) => String(at + 1));
  return new Map([
    ['delivery.yaml', text(deliveryText(delivery))],
    ['.gitignore', text('*\n')],
    ['roster.csv', headings('roster')],
    ['attendance.csv', headings('attendance')],
    [
      'scores.csv',
      headings(
        'scores',
        delivery.questions?.map(({ id }) => id),
      ),
    ],
    ['observations.csv', headings('observations', items)],
  ]);
}

/** Lays down the folder of a delivery: what the kit's version asks, and empty lists to fill in. */
export async function newDelivery(host: Host, request: NewDelivery): Promise<Delivery> {
  await requirePrivate(request.target, host);
  const { kit } = await readKit(request.kit, host);
  if (!kit) throw new UsageError('delivery.kit-broken', { kit: request.kit });
  if (request.retention !== undefined)
    requireKept(request.retention, dayAfter(request.date, request.days - 1));
  const data = deliveryFrom(request, kit, audienceOf(kit, request.audience));
  const { value, issues } = validate(deliverySchema, JSON.parse(JSON.stringify(data)));
  if (!value) {
    const problems = issues.map(({ path }) => path.join('.')).join(', ');
    throw new UsageError('delivery.broken', { path: resolve(request.target, 'delivery.yaml'), problems });
  }
  await host.writeFolder(request.target, await filesOf(value, host));
  return value;
}
