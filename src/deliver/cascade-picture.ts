import type { Words } from '../model/strings.ts';
import type { Cohort } from './cohorts.ts';
import { PLOT_WIDTH, type Plot } from './plot.ts';
import { svgBox, svgClip, svgLine, svgOf, svgText, type TextLook } from './svg.ts';
import type { TrainerRecord, TrainerStatus } from './trainer-record.ts';

const PITCH = 17;
const BOX = 13;
const SIZE = 8.5;
const HEAD = 18;
const LEGEND = 20;
/** Where the boxes of each layer begin, and how wide they are: who trained, whom, and what those gave. */
const TRAINERS = { x: 0, width: 86 };
const TRAINED = { x: 132, width: 92 };
const GIVEN = { x: 262, width: PLOT_WIDTH - 262 };
/** Between the two layers: the line that all boxes of a layer hang on. */
const SPINE = (TRAINERS.width + TRAINED.x) / 2;
/** As many as a page holds under its heading. */
export const ROWS_A_PICTURE = 30;

interface Look {
  readonly fill: string;
  readonly ink: string;
  readonly dash?: string;
}

const OPEN: Look = { fill: '#ffffff', ink: '#1a1a1a' };
/** Told apart without colour: by how dark, and by the frame. */
const LOOKS: Readonly<Record<TrainerStatus, Look>> = {
  senior: { fill: '#1a1a1a', ink: '#ffffff' },
  authorised: { fill: '#595959', ink: '#ffffff' },
  'co-supervised': { fill: '#cccccc', ink: '#1a1a1a' },
  candidate: OPEN,
  training: { ...OPEN, dash: '1 1.5' },
  lapsed: { fill: '#cccccc', ink: '#1a1a1a', dash: '3 2' },
  untrained: { ...OPEN, dash: '3 2' },
};
const SHOWN: readonly TrainerStatus[] = [
  'senior',
  'authorised',
  'co-supervised',
  'candidate',
  'training',
  'lapsed',
];

/** A stretch of a cohort that one picture shows. */
export interface CohortPart {
  readonly cohort: Cohort;
  readonly members: readonly string[];
  /** From 1, and of how many. */
  readonly part: number;
  readonly parts: number;
}

/** Cuts cohorts into pictures that a page holds. */
export function cohortParts(cohort: Cohort): readonly CohortPart[] {
  const parts = Math.max(1, Math.ceil(cohort.members.length / ROWS_A_PICTURE));
  return Array.from({ length: parts }, (_, at) => ({
    cohort,
    members: cohort.members.slice(at * ROWS_A_PICTURE, (at + 1) * ROWS_A_PICTURE),
    part: at + 1,
    parts,
  }));
}

type Records = ReadonlyMap<string, TrainerRecord>;

function lookOf(code: string, records: Records): Look {
  return LOOKS[records.get(code)?.status ?? 'training'];
}

/** A box with a code, its middle at a height. */
function node(
  code: string,
  middle: number,
  { place, look }: { place: { x: number; width: number }; look: Look },
): string {
  const text: TextLook = { size: SIZE, bold: true, anchor: 'middle', fill: look.ink };
  const bounds = { x: place.x, y: middle - BOX / 2, width: place.width, height: BOX };
  const shown = svgClip(code, place.width - 4, SIZE);
  return svgBox(bounds, look) + svgText(place.x + place.width / 2, middle + 3, shown, text);
}

/** What one of the trained has done since, in words: beside the box, so that grey is not all that tells. */
function deedsOf(code: string, records: Records, words: Words): string {
  const record = records.get(code);
  if (!record) return '';
  const { status, passed, asked, until = '', major = 0, courses } = record;
  const told = words(`cascade.status.${status}`, { passed, asked, day: until, major });
  return courses > 0 ? `${told} · ${words('cascade.courses', { n: courses })}` : told;
}

function legend(words: Words): string {
  let x = 0;
  return SHOWN.map((status) => {
    const at = x;
    const label = words(`picture.${status}`);
    x += 20 + label.length * 7.5 * 0.53;
    return (
      svgBox({ x: at, y: 3, width: 10, height: 8 }, LOOKS[status]) +
      svgText(at + 13, 10, label, { size: 7.5 })
    );
  }).join('');
}

/** Lines from who trained to the one line between the layers, and from there to whom they trained. */
function branches(from: readonly number[], to: readonly number[]): string {
  const all = [...from, ...to];
  const line = { width: 0.8 };
  return [
    svgLine([SPINE, Math.min(...all)], [SPINE, Math.max(...all)], line),
    ...from.map((y) => svgLine([TRAINERS.x + TRAINERS.width, y], [SPINE, y], line)),
    ...to.map((y) => svgLine([SPINE, y], [TRAINED.x, y], line)),
  ].join('');
}

function altOf({ cohort, members }: CohortPart, records: Records, words: Words): string {
  const told = members.map((code) => `${code}: ${deedsOf(code, records, words)}`);
  return words('picture.alt', { by: cohort.by.join(', '), people: told.join('; ') });
}

/** One cohort, or a stretch of it: who trained on the left, whom in the middle, and what came of it at the right. */
export function cascadePicture(part: CohortPart, records: Records, words: Words): Plot {
  const { cohort, members } = part;
  const top = LEGEND + HEAD + BOX / 2;
  const rows = Math.max(members.length, cohort.by.length, 1);
  const middleOf = (at: number, count: number): number => top + (at + (rows - count) / 2) * PITCH;
  const from = cohort.by.map((_, at) => middleOf(at, cohort.by.length));
  const to = members.map((_, at) => middleOf(at, members.length));
  const head = { size: SIZE, bold: true };
  const heads = [
    [TRAINERS.x, 'picture.trained-by'],
    [TRAINED.x, 'picture.trained'],
    [GIVEN.x - 30, 'picture.since'],
  ] as const;
  return {
    path: `plots/${cohort.delivery}-${part.part}.svg`,
    svg: svgOf(PLOT_WIDTH, top + rows * PITCH - BOX / 2, [
      legend(words),
      ...heads.map(([x, key]) => svgText(x, LEGEND + 10, words(key), head)),
      branches(from, to),
      ...cohort.by.map((code, at) =>
        node(code, from[at] ?? 0, { place: TRAINERS, look: lookOf(code, records) }),
      ),
      ...members.map((code, at) => {
        const y = to[at] ?? 0;
        const deeds = svgClip(deedsOf(code, records, words), GIVEN.width + 30, SIZE);
        return (
          node(code, y, { place: TRAINED, look: lookOf(code, records) }) +
          svgText(GIVEN.x - 30, y + 3, deeds, { size: SIZE })
        );
      }),
    ]),
    alt: altOf(part, records, words),
    caption: words('picture.caption', {
      from: cohort.from,
      to: cohort.to,
      part: part.part,
      parts: part.parts,
    }),
  };
}
