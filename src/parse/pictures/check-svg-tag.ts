import { measureJpeg } from './measure-jpeg.ts';
import { measurePng } from './measure-png.ts';
import { BadPicture } from './picture-size.ts';
import type { SvgAttribute, SvgTag } from './scan-svg.ts';

const REFUSED_TAGS = new Set([
  'script',
  'foreignobject',
  'iframe',
  'animate',
  'animatecolor',
  'animatetransform',
  'animatemotion',
  'set',
  'discard',
  'handler',
  'listener',
]);
/** Where a renderer looks for the name of another part; longer ones are no names. */
const REFERENCES = /^(?:fill|stroke|clip-path|mask|filter|marker(?:-start|-mid|-end)?|(?:\w+:)?href)$/;
const MAX_REFERENCE = 500;
/** More spaces than any style sheet has are an attack on whoever takes it apart. */
const MANY_SPACES = /\s{100}/;
const EMBEDDED = /^data:image\/(png|jpe?g);base64,([A-Za-z\d+/=\s]+)$/;

function refuse(what: string, at: number): never {
  throw new BadPicture('unsafe-svg', { what }, at);
}

/** An address that does not lead to a part of the same drawing. */
const OUTSIDE = /url\(\s*['"]?(?!#|\s|['"])[^)]{0,40}|javascript:/i;

/** What a style sheet or the style of a tag may say. A backslash could hide what it says. */
function checkStyle(text: string, at: number): void {
  const found = /@[\w-]*|\\|expression\(/i.exec(text)?.[0] ?? OUTSIDE.exec(text)?.[0];
  if (found !== undefined) refuse(found, at);
  if (MANY_SPACES.test(text)) throw new BadPicture('too-many-parts', {}, at);
  const long = text.split(/[;{}]/).find((declaration) => declaration.length > MAX_REFERENCE);
  if (long !== undefined && /url\(|#/.test(long)) refuse('url(', at);
}

/** A picture within a drawing passes the gate like any other. */
function checkEmbedded({ value, at }: SvgAttribute): void {
  const [, kind, data] = EMBEDDED.exec(value) ?? [];
  if (kind === undefined || data === undefined) refuse(value.slice(0, 40), at);
  const bytes = Buffer.from(data, 'base64');
  try {
    if (kind === 'png') measurePng(bytes);
    else measureJpeg(bytes);
  } catch (error) {
    if (error instanceof BadPicture) throw new BadPicture(error.reason, error.values, at);
    throw error;
  }
}

function checkLink(tag: SvgTag, attribute: SvgAttribute): void {
  const { value, at } = attribute;
  if (/^#[^\s#]+$/.test(value)) return;
  if (tag.name === 'image') checkEmbedded(attribute);
  else refuse(value.trim() === '' ? 'href' : value.slice(0, 40), at);
}

/** Names with another prefix are notes of the programs that drew it: nothing of them is drawn. */
const DRAWN = /^(?:(?:xlink|xml):)?[^:]+$/;

function checkAttribute(tag: SvgTag, name: string, attribute: SvgAttribute): void {
  const { value, at } = attribute;
  const local = name.replace(/^.*:/, '').toLowerCase();
  if (local.startsWith('on') || local === 'base') refuse(name, at);
  if (!DRAWN.test(name)) return;
  if (local === 'href') checkLink(tag, attribute);
  else if (local === 'style') checkStyle(value, at);
  else if (OUTSIDE.test(value)) refuse(OUTSIDE.exec(value)?.[0] ?? name, at);
  // A gradient that repeats without end is drawn stop by stop.
  if (name === 'spreadMethod' && value !== 'pad') refuse(`spreadMethod="${value.slice(0, 20)}"`, at);
  if (REFERENCES.test(name) && tag.name !== 'image' && value.length > MAX_REFERENCE) refuse(name, at);
}

/** Refuses a tag that runs, moves, or reaches for anything outside the drawing. Throws `BadPicture`. */
export function checkSvgTag(tag: SvgTag): void {
  const name = tag.name.replace(/^.*:/, '').toLowerCase();
  if (REFUSED_TAGS.has(name)) refuse(`<${tag.name}>`, tag.at);
  for (const [attribute, found] of tag.attributes) checkAttribute(tag, attribute, found);
  if (name === 'style') checkStyle(tag.text, tag.at);
}
