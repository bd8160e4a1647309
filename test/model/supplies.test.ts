import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/content.ts';
import { countSupplies } from '../../src/model/supplies.ts';
import { editionOf } from '../compose/editions.ts';
import { block, text } from '../helpers/content.ts';

const form = (per: 'group' | 'participant', qty: number, again: 'yes' | 'no' = 'no') => ({
  ...block('material', { per, qty, again }),
  label: [text('Formularios')],
});

const activity = (...materials: readonly Block[]) => block('activity', { group: '5' }, ...materials);

function needed(...blocks: readonly Block[]) {
  return countSupplies(editionOf(blocks, {}), 20);
}

describe('what a course needs', () => {
  it('adds what is used up, activity by activity', () => {
    expect(needed(activity(form('participant', 1)), activity(form('group', 6)))).toEqual([
      { name: 'Formularios', count: 20 + 4 * 6, per: 'several' },
    ]);
  });

  it('brings what is used again once, as much as the activity that needs most', () => {
    expect(needed(activity(form('participant', 1, 'yes')), activity(form('group', 6, 'yes')))).toEqual([
      { name: 'Formularios', count: 24, per: 'group' },
    ]);
  });

  it('says of what one activity uses up how it is counted', () => {
    expect(needed(activity(form('participant', 2)))).toEqual([
      { name: 'Formularios', count: 40, per: 'participant' },
    ]);
  });

  it('adds only one of the alternatives to choose from, the one that needs most', () => {
    const either = block('choice', {}, activity(form('participant', 1)), activity(form('group', 6)));
    expect(needed(either, activity(form('participant', 1)))).toEqual([
      { name: 'Formularios', count: 24 + 20, per: 'several' },
    ]);
  });

  it('finds activities inside other blocks', () => {
    expect(needed(block('only', {}, activity(form('participant', 1))))).toHaveLength(1);
  });
});
