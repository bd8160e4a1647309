import type { Nodes, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';

type SyntaxExtension = NonNullable<Data['micromarkExtensions']>[number];
type Nested = NonNullable<Data['fromMarkdownExtensions']>[number];
type TreeExtension = Exclude<Nested, readonly unknown[]>;
type Transform = NonNullable<TreeExtension['transforms']>[number];

/** The name of the construct for an address that stands bare in a text. It is tried at the beginning of every word. */
const BARE_EMAIL = 'emailAutolink';
/** No text holds a bare link without one of these. */
const LINK_SIGN = /@|:\/\/|www\./i;

function withoutBareEmails(extension: SyntaxExtension): SyntaxExtension {
  const text = Object.entries(extension.text ?? {}).flatMap(([code, constructs]) => {
    const kept = [constructs].flat().filter((construct) => construct?.name !== BARE_EMAIL);
    return kept.length > 0 ? [[code, kept]] : [];
  });
  return { ...extension, text: Object.fromEntries(text) };
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
function spareSearches(this: Processor, { hasAt }: { readonly hasAt: boolean }): void {
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data();
  this.data({
    micromarkExtensions: hasAt ? micromarkExtensions : micromarkExtensions.map(withoutBareEmails),
    fromMarkdownExtensions: fromMarkdownExtensions.flat().map(onlyWithLinkSign),
  });
}

function processorFor(hasAt: boolean): { readonly parse: (text: string) => Root } {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkDirective)
    .use(spareSearches, { hasAt })
    .freeze();
}

const withAt = processorFor(true);
const withoutAt = processorFor(false);

/** CommonMark with GFM and generic directives, as a tree with positions. */
export function parseTree(text: string): Root {
  return (text.includes('@') ? withAt : withoutAt).parse(text);
}
