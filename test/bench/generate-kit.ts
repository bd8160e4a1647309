import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drawPictures } from './draw-pictures.ts';
import { generateText, PICTURES, type Session } from './generate-text.ts';
import { writeMarkdown } from './write-markdown.ts';

function writeSession({ id, pieces }: Session): string {
  const front = `---\nid: ${id}\ntitle: "Sesión ${id}"\nminutes: 60\nintensity: low\nobjectives: []\n---`;
  const body = writeMarkdown(pieces, { pictures: '/assets', prefix: 'n' });
  const activity = `:::activity{#act-${id} kind=discussion minutes=60 group=4-5}\n### Diálogo\n\n1. :min[60] Dialoguen.\n:::`;
  return `${front}\n\n${body}\n\n${activity}\n`;
}

const BREAK = '          - break: 15\n';
const LUNCH = '          - lunch: 60\n';

function writeManifest(sessions: readonly Session[]): string {
  const days: string[] = [];
  for (let at = 0; at < sessions.length; at += 8) {
    const slots = sessions.slice(at, at + 8).map(({ id }) => `          - session: modulo/${id}\n`);
    const plan = slots.flatMap((slot, rank) => (rank === 0 ? [slot] : [rank === 4 ? LUNCH : BREAK, slot]));
    days.push(`      - start: "08:00"\n        plan:\n${plan.join('')}`);
  }
  return `format: 1\nid: kit-grande\nversion: 1.0.0\ntitle: {es: "Kit grande"}\nlanguages: [es]\npaper: letter\nmaturity: draft\nlicense: CC0-1.0\naudiences:\n  todos:\n    title: {es: "Todas las personas"}\n    level: participant\n    sectors: [civil-society]\n    days:\n${days.join('')}`;
}

function writeMedia(): string {
  const entries = PICTURES.map(
    (name, at) =>
      `- id: figura-${at + 1}\n  file: assets/${name}\n  title: {es: "Figura ${at + 1}"}\n  license: CC0-1.0\n  credits: "Trama calculada"\n  public: true\n`,
  );
  return entries.join('');
}

/** Lays down a valid kit of `sessions` sessions whose workbook has about 10 pages a session, and nothing to find fault with. Always the same text. */
export function generateKit(folder: string, sessions: number): void {
  const text = generateText(sessions);
  const files: Record<string, string | Uint8Array> = {
    'kit.yaml': writeManifest(text),
    'media.yaml': writeMedia(),
    'CHANGELOG.md': '# Cambios\n\n## 1.0.0 - 2026-01-01\n\n- Primera versión.\n',
    'es/modules/01-modulo/index.md': '---\nid: modulo\ntitle: "Módulo"\n---\n\nTexto.\n',
  };
  for (const session of text) files[`es/modules/01-modulo/${session.id}.md`] = writeSession(session);
  for (const [name, bytes] of drawPictures()) files[`assets/${name}`] = bytes;
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
