import type { Color } from '../model/paged.ts';

interface Operators {
  readonly fill: string;
  readonly stroke: string;
}

const known = new Map<Color, Operators>();

/** A grey stays one number, so that it is printed with black alone. */
function makeOperators(color: Color): Operators {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const [red = 0, green = 0, blue = 0] = parts.map((part) => Math.round((part / 255) * 1000) / 1000);
  if (red === green && red === blue) return { fill: `${red} g`, stroke: `${red} G` };
  return { fill: `${red} ${green} ${blue} rg`, stroke: `${red} ${green} ${blue} RG` };
}

/** What sets the colour of letters and areas, and of lines. */
export function colorOperators(color: Color): Operators {
  const found = known.get(color);
  if (found) return found;
  const made = makeOperators(color);
  known.set(color, made);
  return made;
}
