import { describe, expect, it } from 'vitest';
import { GLOSSARY } from '../../src/compose/anchors.ts';
import { composeDocument } from '../../src/compose/compose.ts';
import { withFingerprint } from '../../src/compose/fingerprint.ts';
import type { Doc } from '../../src/model/doc.ts';
import type { DocumentKind } from '../../src/model/documents.ts';
import type { Role } from '../../src/model/visibility.ts';
import { openPress } from '../../src/pipeline/press.ts';
import { printDoc } from '../../src/pipeline/print-document.ts';
import { readKit } from '../../src/pipeline/read-kit.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { everyBlock } from '../helpers/every-block.ts';
import { filesOf } from '../helpers/kit-files.ts';
import { createMemoryHost } from '../helpers/memory-host.ts';
import { checkUa } from '../helpers/pdf-ua.ts';
import { readWithPdfJs, readWithPoppler } from '../helpers/read-aloud.ts';
import { sourceText, toWords } from '../helpers/source-words.ts';

const KIT = 'kits/trata-identificacion';
/** Milliseconds: on a busy machine, pdf.js reads slowly. */
const A_LONG_WHILE = 300_000;

/** Two sessions and no chapters: with them comes every kind of block; the rest of the kit only has more of the same. */
function twoSessions(files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const kept = Object.entries(files).filter(([path]) => !path.includes('/methodology/'));
  const manifest = new TextDecoder().decode(files[`${KIT}/kit.yaml`]);
  const plan = 'plan: [{session: marco/acto-medio-fin}, {session: identificacion/pausa-de-jornada}]';
  const start = /(\n {2}sociedad-civil:[\s\S]*?start: "08:00"\n)[\s\S]*/;
  const short = manifest.replace(start, `$1        ${plan}\n`);
  return { ...Object.fromEntries(kept), [`${KIT}/kit.yaml`]: new TextEncoder().encode(short) };
}

const host = createMemoryHost(twoSessions(filesOf(KIT)));
const { kit } = await readKit(KIT, host);
const press = await openPress(host, { languages: ['es'], producer: 'relevo', date: 0 });

async function print(doc: Doc): Promise<Uint8Array> {
  return (await printDoc(doc, press, { author: '', subject: '', keywords: [] })).bytes;
}

function docOf(kind: DocumentKind, role: Role): Doc {
  if (!kit) throw new Error('No kit');
  const edition = selectEdition(kit, { audience: 'sociedad-civil', language: 'es', role });
  return withFingerprint(composeDocument(kind, edition, { wordsIn: press.wordsIn }), '0000-0000');
}

/** Up to the glossary: what follows is lists and forms, whose kinds of blocks are read below, and poppler takes long over them. */
function withoutAnnexes(doc: Doc): Doc {
  const end = doc.blocks.findIndex((block) => block.type === 'heading' && block.id === GLOSSARY);
  return end === -1 ? doc : { ...doc, blocks: doc.blocks.slice(0, end) };
}

async function expectInOrder(doc: Doc, pdf: Uint8Array): Promise<void> {
  // pdf.js gives no soft hyphens, so that what is one word can't be seen: its letters are compared, poppler's words.
  const letters = toWords([await readWithPdfJs(pdf)]).join('');
  expect(letters).toBe(toWords(sourceText(doc.blocks, true)).join(''));
  expect(toWords([readWithPoppler(pdf)])).toEqual(toWords(sourceText(doc.blocks, false)));
}

describe('two readers that are not ours', () => {
  it.each([
    ['workbook', 'participant'],
    ['trainer-guide', 'trainer'],
    ['slides', 'trainer'],
    ['handout-6', 'participant'],
  ] as const)(
    'read the %s of two of the kit’s sessions word by word as its source has it',
    async (kind, role) => {
      const doc = withoutAnnexes(docOf(kind, role));
      await expectInOrder(doc, await print(doc));
    },
    A_LONG_WHILE,
  );

  it.each(['portrait', 'screen'] as const)('read every kind of block in order (%s)', async (format) => {
    const doc = everyBlock(format);
    const pdf = await print(doc);
    await expectInOrder(doc, pdf);
    expect(checkUa(pdf)).toEqual([]);
  });
});
