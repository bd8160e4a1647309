import type { Nodes, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';
import { tableLines } from './table-lines.ts';

type SyntaxExtension = NonNullable<Data['micromarkExtensions']>[number];
type Constructs = NonNullable<SyntaxExtension['flow']>;
type Construct = Exclude<Constructs[number], readonly unknown[] | undefined>;
type Nested = NonNullable<Data['fromMarkdownExtensions']>[number];
type TreeExtension = Exclude<Nested, readonly unknown[]>;
type Transform = NonNullable<TreeExtension['transforms']>[number];

/** No text holds a bare link without one of these. */
const LINK_SIGN = /@|:\/\/|www\./i;

/** Constructs that are tried at the beginning of every word, and what a text holds where one of them can be. */
const BARE_LINKS: ReadonlyMap<string | undefined, RegExp> = new Map([
  ['emailAutolink', /@/],
  ['wwwAutolink', LINK_SIGN],
  ['protocolAutolink', LINK_SIGN],
]);

/** The construct that is tried at the beginning of every line. */
const TABLE = 'table';

function onlyAt(construct: Construct, lines: ReadonlySet<number>): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const begin = construct.tokenize.call(this, effects, ok, nok);
      return (code) => (lines.has(this.now().line) ? begin(code) : nok(code));
    },
  };
}

type Spare = (construct: Construct) => readonly Construct[];

function sparing(constructs: Constructs | undefined, spare: Spare): Constructs {
  const kept = Object.entries(constructs ?? {}).flatMap(([code, each]) => {
    const some = [each ?? []].flat().flatMap(spare);
    return some.length > 0 ? [[code, some] as const] : [];
  });
  return Object.fromEntries(kept);
}

function holdsLinkSign(node: Nodes): boolean {
  return 'children' in node
    ? node.children.some(holdsLinkSign)
    : 'value' in node && LINK_SIGN.test(node.value);
}

/** GFM looks for bare links once more in the finished tree, with slow patterns in every text of it. */
function onlyWithLinkSign(extension: TreeExtension): TreeExtension {
  const { transforms } = extension;
  if (!transforms || !('literalAutolink' in (extension.enter ?? {}))) return extension;
  const guard =
    (transform: Transform): Transform =>
    (tree) =>
      holdsLinkSign(tree) ? transform(tree) : undefined;
  return { ...extension, transforms: transforms.map(guard) };
}

/** Spares a text the searches that cannot find anything in it: a third of the time that parsing takes. */
function spareSearches(this: Processor, text: string): void {
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data();
  const lines = tableLines(text);
  const spare: Spare = (construct) => {
    if (BARE_LINKS.get(construct.name)?.test(text) === false) return [];
    return construct.name === TABLE ? [onlyAt(construct, lines)] : [construct];
  };
  this.data({
    micromarkExtensions: micromarkExtensions.map((extension) => ({
      ...extension,
      text: sparing(extension.text, spare),
      flow: sparing(extension.flow, spare),
    })),
    fromMarkdownExtensions: fromMarkdownExtensions.flat().map(onlyWithLinkSign),
  });
}

/** CommonMark with GFM and generic directives, as a tree with positions. */
export function parseTree(text: string): Root {
  return unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(spareSearches, text).parse(text);
}
