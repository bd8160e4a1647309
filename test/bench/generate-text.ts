import { createDice, type Dice } from './dice.ts';

/** A stretch of text in one style. `note` is set at the foot of the page, called after the text. */
export interface Run {
  readonly text: string;
  readonly style?: 'strong' | 'emphasis';
  readonly link?: string;
  readonly note?: string;
}

/** What every program of the bench is asked to set, whatever markup it reads. */
export type Piece =
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly type: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly type: 'list'; readonly items: readonly (readonly Run[])[] }
  | {
      readonly type: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly type: 'picture'; readonly name: string; readonly alt: string };

export interface Session {
  readonly id: string;
  readonly pieces: readonly Piece[];
}

/** Names of the pictures that the text shows, again and again. */
export const PICTURES = ['figura-1.png', 'figura-2.png', 'figura-3.png', 'figura-4.png'] as const;

/**
 * Stems and endings, and first and last syllables, make some thousands of words with the lengths that Spanish has. With
 * their short sentences they read as easily as participants need: the bench measures pages, not reports.
 */
const STEMS =
  'acog acord afect alcanz analiz apoy asign atend bas busc cambi camin cuid decid deriv dialog elabor escuch exig explic form gener habl inici llam llev mir nombr notific observ ofrec orden orient pas pens permit practic pregunt prepar proteg recib reconoc registr respet respond salud seguir señal tom trabaj trat us valor verific vincul viv'.split(
    ' ',
  );
const ENDINGS =
  'a ó an ar en ado ada ando aron aba arse ía ados adas amos arla arlo ían ación iendo able aciones adora amiento ativo'.split(
    ' ',
  );
const FIRST =
  'ca co cu de di fa fi gru ho jue la li lo ma me mi mo na ni no pa bo pi pla po pro re ri sa se si so ta te ti to tra va ve vi vo'.split(
    ' ',
  );
const LAST = 'cha da dad do ga go jo la les lo ma mos na no po ra ro sas so ta to ves vo za'.split(' ');
const LINKS =
  'de la del en y que con por sin según para como donde su una un los las es son me se lo más al si ya muy les nos da ve va puede debe ofrece'.split(
    ' ',
  );

function pick<T>(all: readonly T[], dice: Dice): T {
  return all[dice(all.length)] as T;
}

/** Common words come often, rare ones seldom, as in a real text. */
function often<T>(all: readonly T[], dice: Dice): T {
  return all[Math.min(dice(all.length), dice(all.length))] as T;
}

function word(dice: Dice): string {
  if (dice(4) < 3)
    return `${often(FIRST, dice)}${dice(5) === 0 ? often(FIRST, dice) : ''}${often(LAST, dice)}`;
  return `${often(STEMS, dice)}${often(ENDINGS, dice)}`;
}

function words(count: number, dice: Dice): string {
  const text = Array.from({ length: count }, (_, at) => (at % 2 === 1 ? pick(LINKS, dice) : word(dice)));
  const all = text.join(' ');
  return all.charAt(0).toUpperCase() + all.slice(1);
}

function sentence(dice: Dice): readonly Run[] {
  const text = words(7 + 2 * dice(5), dice);
  if (dice(6) > 0) return [{ text: `${text}. ` }];
  return [
    { text: `${text} ` },
    { text: word(dice), style: 'strong' },
    { text: ' ' },
    { text: word(dice), style: 'emphasis' },
    { text: '. ' },
  ];
}

function prose(dice: Dice, extra: readonly Run[] = []): Piece {
  const sentences = Array.from({ length: 6 + dice(6) }, () => sentence(dice));
  return { type: 'paragraph', runs: [...sentences.flat(), ...extra] };
}

function table(dice: Dice): Piece {
  const row = () => [words(3, dice), words(3, dice), String(dice(100))];
  return { type: 'table', head: ['Concepto', 'Criterio', 'Valor'], rows: Array.from({ length: 6 }, row) };
}

function section(dice: Dice, number: number): readonly Piece[] {
  const link: Run = { text: words(3, dice), link: `https://example.org/recurso-${number}` };
  const note: Run = { text: word(dice), note: `${words(13, dice)}.` };
  const name = pick(PICTURES, dice);
  return [
    { type: 'heading', level: 2, text: `Apartado ${number}` },
    prose(dice, [link, { text: '.' }]),
    prose(dice),
    { type: 'list', items: Array.from({ length: 5 }, () => [...sentence(dice), ...sentence(dice)]) },
    prose(dice, [note, { text: '.' }]),
    table(dice),
    prose(dice),
    ...(number === 3 ? [{ type: 'picture', name, alt: words(5, dice) } as const] : []),
    prose(dice),
  ];
}

/** The bench's text: about 10 pages a session. Always the same. */
export function generateText(sessions: number): readonly Session[] {
  const dice = createDice(20_260_302);
  return Array.from({ length: sessions }, (_, at) => ({
    id: `s${String(at + 1).padStart(4, '0')}`,
    pieces: [1, 2, 3, 4, 5].flatMap((number) => section(dice, number)),
  }));
}
