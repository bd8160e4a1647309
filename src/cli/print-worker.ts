import { workerData } from 'node:worker_threads';
import type { Edition } from '../model/edition.ts';
import type { Kit } from '../model/kit.ts';
import { type BuiltDocument, type Job, runJob } from '../pipeline/build-kit.ts';
import { openPress, type Press, type PressOptions } from '../pipeline/press.ts';
import { type EditionChoice, selectEdition } from '../select/select-edition.ts';
import { createHost } from './node-host.ts';

/** What a thread makes documents of, and with. It has copies of its own. */
export interface Workshop {
  readonly kit: Kit;
  readonly press: PressOptions;
}

/** A document for another thread, which chooses for itself what the edition shows. */
export interface PrintTask extends Omit<Job, 'edition'> {
  readonly choice: EditionChoice;
}

interface Open {
  readonly kit: Kit;
  readonly press: Press;
  editionFor(choice: EditionChoice): Edition;
}

/** Documents come edition by edition: the last one is kept. */
function createEditions(kit: Kit): Open['editionFor'] {
  let last: Edition | undefined;
  return (choice) => {
    const { audience, language, role } = choice;
    const isLast = last?.audience.id === audience && last.language === language && last.role === role;
    if (!last || !isLast) last = selectEdition(kit, choice);
    return last;
  };
}

async function open(): Promise<Open> {
  // The first of the two is the pool's own.
  const [, { kit, press }] = workerData as readonly [unknown, Workshop];
  return { kit, press: await openPress(createHost(), press), editionFor: createEditions(kit) };
}

let opening: Promise<Open> | undefined;

/** What a thread of the pool runs. Fonts and shaped words stay with the thread from document to document. */
export async function print({ choice, ...task }: PrintTask): Promise<BuiltDocument> {
  opening ??= open();
  const { kit, press, editionFor } = await opening;
  return runJob({ ...task, edition: editionFor(choice) }, { kit, press });
}
