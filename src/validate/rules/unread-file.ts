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
const FOLDERS = ['assets', 'modules', 'methodology', 'readings', 'aids'];
/** Folders whose pages lie side by side. */
const PAGES = ['methodology', 'readings', 'aids'];
const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;
/** Files that people expect beside any work, and that Relevo has no use for. */
const COMPANIONS = /^(README|LICEN[CS]E|CONTRIBUTING|AUTHORS|NOTICE)\b/i;
const WRITTEN = /\.(md|markdown|ya?ml)$/i;

function isRead(path: string, languages: readonly string[]): boolean {
  const [folder = '', kind = '', ...rest] = path.split('/');
  if (TOP_FILES.includes(path) || folder === 'assets') return true;
  if (!languages.includes(folder) || !path.endsWith('.md')) return false;
  return kind === 'modules' ? rest.length === 2 : PAGES.includes(kind) && rest.length === 1;
}

/** What the name was probably meant to be: the file's own at the top of the kit, its folder's below. */
function meantName(path: string, languages: readonly string[]): string | undefined {
  const [folder = '', kind = '', ...rest] = path.split('/');
  if (kind === '') return nearestName(path, TOP_FILES);
  const wrong = languages.includes(folder) && rest.length > 0 ? kind : folder;
  const nearest = nearestName(wrong, FOLDERS);
  return nearest === wrong ? undefined : nearest;
}

function unreadIssue(path: string, languages: readonly string[]): Issue {
  const [folder = '', ...rest] = path.split('/');
  const nearest = meantName(path, languages);
  const found = issue(startOf(path), 'unread-file.file', { path });
  if (nearest !== undefined) return { ...found, hint: { key: 'unread-file.near.hint', values: { nearest } } };
  const isLanguage = rest.length > 0 && LANGUAGE.test(folder) && !languages.includes(folder);
  return isLanguage
    ? { ...found, hint: { key: 'unread-file.language.hint', values: { language: folder } } }
    : found;
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
      fix: 'Muévalo a su carpeta (modules, methodology, readings, aids), corrija su nombre, o añada su idioma en `languages`.',
    },
    en: {
      what: 'A Markdown or YAML file that Relevo does not read, because it is not where it looks.',
      why: 'Its text reaches no document, and nobody notices until the day of the course.',
      fix: 'Move it to its folder (modules, methodology, readings, aids), correct its name, or add its language to `languages`.',
    },
    fr: {
      what: 'Un fichier Markdown ou YAML que Relevo ne lit pas, car il n’est pas où il le cherche.',
      why: 'Son texte n’arrive dans aucun document, et personne ne le remarque avant le jour du cours.',
      fix: 'Mettez-le dans son dossier (modules, methodology, readings, aids), corrigez son nom, ou ajoutez sa langue dans `languages`.',
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
