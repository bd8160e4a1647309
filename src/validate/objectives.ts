import { remember } from '../lib/remember.ts';
import type { SessionFront } from '../model/front-matter.ts';
import type { Kit, Session } from '../model/kit.ts';
import { type Place, placeAt } from '../model/place.ts';
import { pagesOf } from './kit-texts.ts';

/** An objective with the session that promises it. */
export interface StatedObjective {
  readonly objective: SessionFront['objectives'][number];
  readonly session: Session;
  readonly language: string;
  readonly placeOf: (key: 'id' | 'level' | 'text') => Place;
}

/** Every objective in every language. */
export const statedObjectives: (kit: Kit) => readonly StatedObjective[] = remember((kit) =>
  [...pagesOf(kit)].flatMap((page) => {
    if (page.kind !== 'session') return [];
    return page.value.objectives.map((objective, index) => ({
      objective,
      session: page,
      language: page.language,
      placeOf: (key: string) => placeAt(page.places, `/objectives/${index}/${key}`, page.path),
    }));
  }),
);
