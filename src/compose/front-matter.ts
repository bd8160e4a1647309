import type { DocBlock, DocRow } from '../model/doc.ts';
import { type Desk, heading, paragraph } from './desk.ts';

function cardRow(label: string, value: string): DocRow {
  return {
    cells: [{ header: 'row', blocks: [paragraph(label, 'meta')] }, { blocks: [paragraph(value)] }],
  };
}

function facts({
  edition,
  words,
  say,
  fingerprint,
}: Desk): readonly (readonly [label: string, value: string])[] {
  const { kit, audience, language, role } = edition;
  return [
    ['kit', `${say(kit.title)} (${kit.id})`],
    ['version', kit.date === undefined ? kit.version : `${kit.version} · ${kit.date}`],
    ['maturity', words(`maturity.${kit.maturity}`)],
    ['edition', `${say(audience.title)} · ${words(`role.${role}`)} · ${words(`language.${language}`)}`],
    ['fingerprint', fingerprint],
    ['legal-as-of', kit['legal-as-of'] ?? ''],
    ['owner', say(kit.owner)],
    ['license', kit.license],
  ];
}

/** What this paper is, and how to know whether it is still the newest: on page 2 of every document. */
export function versionCard(desk: Desk): readonly DocBlock[] {
  const { words } = desk;
  const rows = facts(desk)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => cardRow(words(`card.${label}`), value));
  return [
    heading(desk, words('card.title'), { level: 2, outline: false }),
    {
      type: 'table',
      role: 'card',
      columns: [
        { width: { mm: 42 }, align: 'left' },
        { width: { share: 1 }, align: 'left' },
      ],
      head: [],
      rows,
    },
    paragraph(words('card.newer'), 'small'),
    paragraph(words(`card.${desk.edition.role === 'public' ? 'public' : 'private'}`), 'small'),
  ];
}

/** The first two pages: the cover, and the version card. */
export function coverPages(desk: Desk, title: string): readonly DocBlock[] {
  const { edition, words, say } = desk;
  const { kit, audience } = edition;
  const stamp = kit.maturity === 'released' ? '' : words(`stamp.${kit.maturity}`);
  const facts = [
    words('cover.version', { version: kit.version, date: kit.date ?? '' }).replace(/ · $/, ''),
    say(kit.owner),
  ].filter(Boolean);
  return [
    { type: 'cover', kicker: say(kit.title), title, subtitle: say(audience.title), stamp, facts },
    { type: 'break', to: 'page' },
    ...versionCard(desk),
  ];
}
