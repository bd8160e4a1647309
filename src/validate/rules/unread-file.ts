import { nearestName } from '../../lib/nearest.ts';
import type { Kit } from '../../model/kit.ts';
import { startOf } from '../../model/place.ts';
import type { Issue, Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';

const TOP_FILES = [
  'kit.yaml',
  'contacts.yaml',
  'glossary.yaml',
  'references.yaml',
  'media.yaml',
  'CHANGELOG.md',
];
/** Files that people expect beside any work, and that Relevo has no use for. */
const COMPANIONS = /^(README|LICEN[CS]E|CONTRIBUTING|AUTHORS|NOTICE)\b/i;
const WRITTEN = /\.(md|markdown|ya?ml)$/i;

function isRead(path: string, languages: readonly string[]): boolean {
  const [folder = '', kind = '', ...rest] = path.split('/');
  if (TOP_FILES.includes(path) || folder === 'assets') return true;
  if (!languages.includes(folder) || !path.endsWith('.md')) return false;
  return kind === 'modules' ? rest.length === 2 : ['methodology', 'aids'].includes(kind) && rest.length === 1;
}

function unreadIssue(path: string, languages: readonly string[]): Issue {
  const parts = path.split('/');
  const [folder = '', kind = ''] = parts;
  const isDeep = parts.length > 1;
  const nearest = isDeep
    ? nearestName(languages.includes(folder) ? kind : folder, ['assets', 'modules', 'methodology', 'aids'])
    : nearestName(path, TOP_FILES);
  const found = issue(startOf(path), 'unread-file.file', { path });
  if (nearest !== undefined) return { ...found, hint: { key: 'unread-file.near.hint', values: { nearest } } };
  if (isDeep && /^[a-z]{2,3}$/.test(folder) && !languages.includes(folder)) {
    return { ...found, hint: { key: 'unread-file.language.hint', values: { language: folder } } };
  }
  return found;
}

function unreadPaths(kit: Kit): readonly string[] {
  const { languages } = kit.manifest.value;
  return [...kit.lines.keys()].filter((path) => {
    const name = path.split('/').at(-1) ?? '';
    return WRITTEN.test(path) && !COMPANIONS.test(name) && !isRead(path, languages);
  });
}

export const unreadFile: Rule = {
  id: 'unread-file',
  severity: 'warning',
  found: 'checking',
  docs: {
    es: {
      what: 'Un archivo de Markdown o YAML que Relevo no lee, porque no está donde lo busca.',
      why: 'Su texto no llega a ningún documento, y nadie lo nota hasta el día del curso.',
      fix: 'Muévalo a su carpeta (modules, methodology, aids), corrija su nombre, o añada su idioma en `languages`.',
    },
    en: {
      what: 'A Markdown or YAML file that Relevo does not read, because it is not where it looks.',
      why: 'Its text reaches no document, and nobody notices until the day of the course.',
      fix: 'Move it to its folder (modules, methodology, aids), correct its name, or add its language to `languages`.',
    },
  },
  examples: {
    good: [{ files: { 'README.md': '# Cómo se hizo este kit\n' } }],
    bad: [
      { files: { 'glosary.yaml': '[]\n' }, finds: ['unread-file.file'] },
      { files: { 'es/aid/02-otra.md': '---\nid: otra\ntitle: "Otra"\n---\n' }, finds: ['unread-file.file'] },
      {
        files: { 'fr/aids/01-fiche.md': '---\nid: tarjeta\ntitle: "Fiche"\n---\n' },
        finds: ['unread-file.file'],
      },
      {
        files: { 'es/modules/suelta.md': '---\nid: suelta\ntitle: "Suelta"\n---\n' },
        finds: ['unread-file.file'],
      },
    ],
  },
  *check(kit) {
    for (const path of unreadPaths(kit)) yield unreadIssue(path, kit.manifest.value.languages);
  },
};
