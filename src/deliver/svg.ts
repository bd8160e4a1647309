const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);
}

/** Two decimals, so that the same numbers are the same text everywhere. */
function plain(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export interface TextLook {
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  /** A grey, dark when absent. */
  readonly fill?: string;
}

export function svgText(x: number, y: number, text: string, look: TextLook): string {
  const { size, anchor = 'start', bold = false, fill = '#1a1a1a' } = look;
  const weight = bold ? ' font-weight="bold"' : '';
  return `<text x="${plain(x)}" y="${plain(y)}" font-family="sans-serif" font-size="${plain(size)}" text-anchor="${anchor}" fill="${fill}"${weight}>${escaped(text)}</text>`;
}

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `frame` is the width of its edge. */
export interface BoxLook {
  readonly fill: string;
  readonly dash?: string;
  readonly frame?: number;
}

export function svgBox({ x, y, width, height }: Bounds, { fill, dash, frame = 0.6 }: BoxLook): string {
  const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash}"`;
  const edge = frame === 0 ? '' : ` stroke="#1a1a1a" stroke-width="${plain(frame)}"${dashes}`;
  return `<rect x="${plain(x)}" y="${plain(y)}" width="${plain(width)}" height="${plain(height)}" fill="${fill}"${edge}/>`;
}

export interface LineLook {
  readonly width: number;
  readonly dash?: string;
  readonly stroke?: string;
}

export function svgLine(
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  look: LineLook,
): string {
  const { width, dash, stroke = '#1a1a1a' } = look;
  const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash}"`;
  return `<line x1="${plain(from[0])}" y1="${plain(from[1])}" x2="${plain(to[0])}" y2="${plain(to[1])}" stroke="${stroke}" stroke-width="${plain(width)}"${dashes}/>`;
}

export function svgDot(x: number, y: number, radius: number): string {
  return `<circle cx="${plain(x)}" cy="${plain(y)}" r="${plain(radius)}" fill="#1a1a1a"/>`;
}

/** A drawing whose unit is a point where it is as wide as the text. */
export function svgOf(width: number, height: number, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${plain(width)}" height="${plain(height)}" viewBox="0 0 ${plain(width)} ${plain(height)}">${parts.join('')}</svg>`;
}

/** As much of a text as fits a width, by the mean width of the letters of a sans face. */
export function svgClip(text: string, width: number, size: number): string {
  const letters = Math.floor(width / (size * 0.48));
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1))}…`;
}
