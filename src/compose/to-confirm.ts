import type { Block, DirectiveOf } from '../model/content.ts';
import type { DocBlock, DocRow, Span } from '../model/doc.ts';
import type { EditionSession } from '../model/edition.ts';
import type { OpenQuestion } from '../model/open-question.ts';
import { isBlock, walkBlocks } from '../model/walk.ts';
import { sessionAnchor } from './anchors.ts';
import { titled } from './blocks/title.ts';
import { colonOf } from './colon.ts';
import { type Desk, heading, paragraph } from './desk.ts';
import { docText } from './doc-text.ts';
import { frontSpans } from './origin.ts';
import { spansOf } from './spans.ts';
import { headRow, leftColumns, textCell } from './tables.ts';

/** A fact of the kit's data that may have a question to it. */
interface Doubtful {
  readonly 'to-confirm'?: OpenQuestion | undefined;
}

/** What stands beside a fact that nobody has confirmed: that, what is asked, and who can answer. Nothing beside others. */
export function confirmSpans({ 'to-confirm': asked }: Doubtful, { words, say }: Desk): readonly Span[] {
  if (!asked) return [];
  const question = say(asked.question);
  const rest =
    question === ''
      ? '.'
      : `${colonOf(words)}${question} ${words('to-confirm.who', { who: say(asked.who) })}`;
  return [{ text: words('block.to-confirm'), strong: true }, { text: rest }];
}

/** The same in a paragraph of its own. */
export function confirmNote(fact: Doubtful, desk: Desk): readonly DocBlock[] {
  const spans = confirmSpans(fact, desk);
  return spans.length === 0 ? [] : [paragraph(spans, 'small')];
}

/** One line of the list of what is to be confirmed. */
interface OpenItem {
  readonly question: string;
  /** In which part of the kit it stands. */
  readonly where: readonly Span[];
  readonly who: string;
  readonly since: string;
}

/** The words of a block, for a list: no numbers are given, no headings made. */
function textOf(block: DirectiveOf<'to-confirm'>, desk: Desk): string {
  const { title, rest } = titled(block, desk);
  const texts = walkBlocks(rest).flatMap((each) =>
    each.type === 'paragraph' || each.type === 'heading' ? [paragraph(spansOf(each.children, desk))] : [],
  );
  return docText([paragraph(title), ...texts]);
}

function itemsOfBlocks(blocks: readonly Block[], where: readonly Span[], desk: Desk): readonly OpenItem[] {
  return walkBlocks(blocks).flatMap((block) => {
    if (!isBlock(block, 'to-confirm')) return [];
    const { who = '', since = '' } = block.attributes;
    return [{ question: textOf(block, desk), where, who, since }];
  });
}

function itemsOfSession(session: EditionSession, desk: Desk): readonly OpenItem[] {
  const { title } = session.front;
  const link = { heading: sessionAnchor(session), title: desk.words('link.to', { target: title }) };
  const where = frontSpans(title, session.origin).map((span) => ({ ...span, link }));
  return itemsOfBlocks(session.body, where, desk);
}

function itemsOfPages({ edition, ...rest }: Desk): readonly OpenItem[] {
  const desk = { edition, ...rest };
  const ofPage = (page: { readonly title: string; readonly body: readonly Block[] }) =>
    itemsOfBlocks(page.body, [{ text: page.title }], desk);
  return [
    ...edition.chapters.flatMap(({ value, body }) => ofPage({ title: value.title, body })),
    ...edition.modules.flatMap((module) => [
      ...ofPage(module),
      ...module.sessions.flatMap((session) => itemsOfSession(session, desk)),
    ]),
    ...edition.readings.flatMap(({ value, body }) => ofPage({ title: value.title, body })),
    ...edition.aids.flatMap(({ value, body }) => ofPage({ title: value.title, body })),
  ];
}

function itemsOfFacts(desk: Desk): readonly OpenItem[] {
  const { edition, words, say } = desk;
  const item = (asked: OpenQuestion | undefined, where: string): readonly OpenItem[] =>
    asked
      ? [{ question: say(asked.question), where: [{ text: where }], who: say(asked.who), since: asked.since }]
      : [];
  const fact = (each: Doubtful, part: string, name: string) =>
    item(each['to-confirm'], `${words(part)}${colonOf(words)}${name}`);
  return [
    ...edition.kit['to-confirm'].flatMap((asked) => item(asked, words('to-confirm.kit'))),
    ...edition.days.flatMap((day) => item(day['to-confirm'], words('day', { number: day.number }))),
    ...edition.contacts.flatMap((each) => fact(each, 'contacts.title', say(each.institution))),
    ...edition.glossary.flatMap((each) => fact(each, 'glossary.title', say(each.term))),
    ...edition.references.flatMap((each) => fact(each, 'references.title', say(each.title))),
  ];
}

function itemRow({ question, where, who, since }: OpenItem): DocRow {
  return { cells: [textCell(question), { blocks: [paragraph(where)] }, textCell(who), textCell(since)] };
}

/** All that is to be confirmed in what this role gets, and who can answer; nothing where there is nothing. */
export function openList(desk: Desk, level: 1 | 2): readonly DocBlock[] {
  const { words } = desk;
  const items = [...itemsOfFacts(desk), ...itemsOfPages(desk)];
  if (items.length === 0) return [];
  const names = ['question', 'where', 'answers', 'asked'].map((name) => words(`to-confirm.${name}`));
  return [
    heading(desk, words('to-confirm.title'), { level }),
    { ...paragraph(words('to-confirm.text'), 'small'), keepWithNext: true },
    {
      type: 'table',
      role: 'plan',
      columns: leftColumns({ share: 6 }, { share: 3 }, { share: 3 }, 'auto'),
      head: [headRow(names)],
      rows: items.map(itemRow),
    },
  ];
}
