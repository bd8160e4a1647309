// Sets a Markdown file as a PDF: node react-pdf.mjs FOLDER MAIN OUTPUT SERIF BOLD ITALIC SANS
// It has neither footnotes nor tags: notes stand at the end of the text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Font, Image, Link, Page, renderToFile, StyleSheet, Text, View } from '@react-pdf/renderer';
import hyphen from 'hyphen/es/index.js';
import { createElement as h } from 'react';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const [folder, main, output, serif, bold, italic, sans] = process.argv.slice(2);
Font.register({
  family: 'serif',
  fonts: [{ src: serif }, { src: bold, fontWeight: 'bold' }, { src: italic, fontStyle: 'italic' }],
});
Font.register({ family: 'sans', src: sans });
Font.registerHyphenationCallback((word) => hyphen.hyphenateSync(word, { minWordLength: 5 }).split('\u00ad'));

// A height of lines on the page itself would be taken times itself for each page's number, until no number can hold it.
const styles = StyleSheet.create({
  page: {
    fontFamily: 'serif',
    fontSize: 11,
    paddingTop: '25.5mm',
    paddingBottom: '26.35mm',
    paddingLeft: '57mm',
    paddingRight: '22.9mm',
  },
  paragraph: { textAlign: 'justify', lineHeight: 1.36, marginVertical: 5.75 },
  h1: { fontFamily: 'sans', fontSize: 24, marginBottom: 20 },
  h2: { fontFamily: 'sans', fontSize: 16, marginTop: 27, marginBottom: 9 },
  item: { flexDirection: 'row', marginVertical: 1.5 },
  row: { flexDirection: 'row', borderBottomWidth: 0.4, padding: 4, fontFamily: 'sans', fontSize: 9.5 },
  cell: { flexGrow: 1, flexBasis: 0, paddingHorizontal: 4 },
  strong: { fontWeight: 'bold' },
  emphasis: { fontStyle: 'italic' },
  number: { position: 'absolute', bottom: 42, right: 65, fontSize: 8 },
});

const inlines = (nodes) => nodes.map(inline);

function inline(node, key) {
  switch (node.type) {
    case 'strong':
    case 'emphasis':
      return h(Text, { key, style: styles[node.type] }, inlines(node.children));
    case 'link':
      return h(Link, { key, src: node.url }, inlines(node.children));
    case 'footnoteReference':
      return ` (${node.identifier})`;
    default:
      return node.value;
  }
}

function block(node, key) {
  switch (node.type) {
    case 'heading':
      return h(
        Text,
        { key, style: styles[`h${node.depth}`], break: node.depth === 1 },
        inlines(node.children),
      );
    case 'paragraph':
      if (node.children[0].type === 'image') {
        return h(Image, { key, src: join(folder, node.children[0].url) });
      }
      return h(Text, { key, style: styles.paragraph }, inlines(node.children));
    case 'list':
      return node.children.map((item, at) =>
        h(
          View,
          { key: `${key}-${at}`, style: styles.item },
          h(Text, null, '• '),
          h(View, { style: { flex: 1 } }, item.children.map(block)),
        ),
      );
    case 'table':
      return node.children.map((row, at) =>
        h(
          View,
          { key: `${key}-${at}`, style: styles.row, wrap: false },
          row.children.map((cell, nth) => h(Text, { key: nth, style: styles.cell }, inlines(cell.children))),
        ),
      );
    case 'footnoteDefinition':
      return h(
        View,
        { key, style: styles.item },
        h(Text, null, `${node.identifier} `),
        h(View, { style: { flex: 1 } }, node.children.map(block)),
      );
    default:
      throw new Error(`The bench writes no ${node.type}`);
  }
}

const tree = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .parse(readFileSync(join(folder, main), 'utf8'));
const number = h(Text, {
  style: styles.number,
  fixed: true,
  render: ({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`,
});
const page = h(Page, { size: 'LETTER', style: styles.page, wrap: true }, tree.children.map(block), number);
await renderToFile(h(Document, { title: 'Kit grande', language: 'es' }, page), output);
