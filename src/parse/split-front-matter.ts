import matter from 'gray-matter';
import type { Finding } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';

export interface FrontMatter {
  readonly data: ParsedYaml;
  readonly body: string;
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
}

function refuse(): object {
  throw new Error('Only YAML is front matter');
}

const REFUSED = { parse: refuse, stringify: () => '' };

/** gray-matter comes with engines that run code; each of them is replaced by one that refuses. */
const ENGINES = { javascript: REFUSED, js: REFUSED, coffee: REFUSED, json: REFUSED, toml: REFUSED };

const NOTHING: ParsedYaml = { value: undefined, places: new Map(), findings: [] };

function otherLanguage(path: string, name: string): Finding {
  const place: Place = { path, start: { line: 1, column: 4 }, end: { line: 1, column: 4 + name.length } };
  const values = { name };
  return {
    rule: 'front-matter-language',
    place,
    message: { key: 'front-matter-language.other', values },
    hint: { key: 'front-matter-language.other.hint' },
  };
}

function unclosed(path: string): Finding {
  const place: Place = { path, start: { line: 1, column: 1 }, end: { line: 1, column: 4 } };
  return {
    rule: 'yaml-syntax',
    place,
    message: { key: 'yaml-syntax.unclosed' },
    hint: { key: 'yaml-syntax.unclosed.hint' },
  };
}

/** Takes the YAML between `---` lines off the top of a Markdown text. Front matter in another language is never read. */
export function splitFrontMatter(path: string, text: string): FrontMatter {
  const named = /^---[ \t]*([^\s-][^\n]*?)[ \t]*\n/.exec(text)?.[1];
  if (named !== undefined && !/^ya?ml$/i.test(named)) {
    return { data: { ...NOTHING, findings: [otherLanguage(path, named)] }, body: '', bodyLine: 1 };
  }
  if (/^---/.test(text) && !/\n---/.test(text))
    return { data: { ...NOTHING, findings: [unclosed(path)] }, body: '', bodyLine: 1 };
  let data: ParsedYaml = NOTHING;
  const engine = {
    parse: (yaml: string): object => {
      data = parseYaml(yaml.replace(/^\n/, ''), { path, firstLine: 2 });
      return {};
    },
    stringify: () => '',
  };
  const { content } = matter(text, { language: 'yaml', engines: { ...ENGINES, yaml: engine, yml: engine } });
  const bodyLine = text.split('\n').length - content.split('\n').length + 1;
  return { data, body: content, bodyLine };
}
