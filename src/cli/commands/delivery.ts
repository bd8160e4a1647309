import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { UsageError } from '../../model/trouble.ts';
import type { Act, Context, ExitCode } from '../context.ts';
import { resolveKits } from '../resolve-kits.ts';
import { wholeNumber } from '../whole-number.ts';
import { addPapers } from './papers.ts';
import { addPurge } from './purge.ts';

interface NewOptions {
  readonly kit?: string;
  readonly audience?: string;
  readonly language?: string;
  readonly date?: string;
  readonly days?: string;
  readonly hours?: string;
  readonly venue?: string;
  readonly municipality?: string;
  readonly room?: string;
  readonly lead?: string;
  readonly co?: string;
  readonly observer?: string;
  readonly custodian?: string;
  readonly contact?: string;
  readonly retention?: string;
}

const isHour = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** `08:00-12:00,13:00-16:30`: one or two half-days. */
function hoursFrom(value: string): readonly (readonly [string, string])[] {
  const halves = value.split(',').map((half) => half.trim().split(/ *[-–] */));
  return halves.map(([from, to, ...more]) => {
    if (!from || !to || ![from, to].every(isHour) || from >= to || more.length > 0 || halves.length > 2)
      throw new UsageError('delivery.bad-hours', { value });
    return [from, to] as const;
  });
}

async function create(folder: string, options: NewOptions, context: Context): Promise<ExitCode> {
  const { host, words } = context;
  const target = resolve(host.folder, folder);
  const kits = await resolveKits(options.kit === undefined ? [] : [options.kit], host);
  const [kit] = kits;
  if (kit === undefined || kits.length > 1)
    throw new UsageError('delivery.which-kit', { all: kits.join(', ') });
  if ((await host.exists(target)) !== undefined && (await host.list(target)).length > 0)
    throw new UsageError('new.not-empty', { folder });
  const { audiencesOf, newDelivery } = await import('../../pipeline/new-delivery.ts');
  const { askDelivery } = await import('../ask-delivery.ts');
  const answers = await askDelivery(options, () => audiencesOf(kit, host), context);
  const { days, hours, co, observer, ...given } = { ...options, ...answers };
  const delivery = await newDelivery(host, {
    language: undefined,
    room: undefined,
    retention: undefined,
    ...given,
    observer: observer || undefined,
    target,
    kit,
    days: wholeNumber(days, '--days', [1, 60]),
    hours: hoursFrom(hours),
    co: co.split(',').filter(Boolean),
  });
  const shown = relative(host.folder, target) || '.';
  host.out(`${words('delivery.made', { folder: shown, id: delivery.id, day: delivery.retention })}\n`);
  return 0;
}

/** `relevo delivery new DIR`, `relevo delivery purge DIR` */
export function addDelivery(program: Command, context: Context, act: Act): void {
  const { words } = context;
  const delivery = program.command('delivery').description(words('delivery.summary'));
  addPapers(delivery, context, act);
  addPurge(delivery, context, act);
  delivery
    .command('new <folder>')
    .description(words('delivery.new'))
    .option('--kit <folder>', words('delivery.kit'))
    .option('--audience <id>', words('delivery.audience'))
    .option('--language <code>', words('delivery.language'))
    .option('--date <day>', words('delivery.date'))
    .option('--days <number>', words('delivery.days'))
    .option('--hours <hours>', words('delivery.hours'))
    .option('--venue <name>', words('delivery.venue'))
    .option('--municipality <name>', words('delivery.municipality'))
    .option('--room <name>', words('delivery.room'))
    .option('--lead <code>', words('delivery.lead'))
    .option('--co <codes>', words('delivery.co'))
    .option('--observer <code>', words('delivery.observer'))
    .option('--custodian <name>', words('delivery.custodian'))
    .option('--contact <where>', words('delivery.contact'))
    .option('--retention <day>', words('delivery.retention'))
    .addHelpText('after', `\n${words('delivery.after')}`)
    .action(act((folder: string, options: NewOptions) => create(folder, options, context)));
}
