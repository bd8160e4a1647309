import { startOf } from '../../model/place.ts';
import type { Rule } from '../../model/rule.ts';
import { issue } from '../issue.ts';

const MODULE_PAGE = /^(([^/]+)\/modules\/[^/]+)\/[^/]+\.md$/;

export const moduleWithoutIndex: Rule = {
  id: 'module-without-index',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Una carpeta de módulo con sesiones pero sin index.md.',
      why: 'Sin index.md la carpeta no es un módulo: ninguna de sus sesiones se imprime.',
      fix: 'Cree index.md en esa carpeta, con `id` y `title` del módulo.',
    },
    en: {
      what: 'A module’s folder with sessions but without index.md.',
      why: 'Without index.md the folder is no module: none of its sessions is printed.',
      fix: 'Create index.md in that folder, with the module’s `id` and `title`.',
    },
    fr: {
      what: 'Un dossier de module avec des séances mais sans index.md.',
      why: 'Sans index.md, le dossier n’est pas un module : aucune de ses séances ne s’imprime.',
      fix: 'Créez index.md dans ce dossier, avec `id` et `title` du module.',
    },
  },
  examples: {
    good: [{ files: { 'es/modules/02-ruta/index.md': '---\nid: ruta\ntitle: "La ruta"\n---\n' } }],
    bad: [
      {
        files: {
          'es/modules/02-ruta/01-pasos.md':
            '---\nid: pasos\ntitle: "Los pasos"\nminutes: 10\nintensity: low\nobjectives: []\n---\n',
        },
        finds: ['module-without-index.folder'],
      },
    ],
  },
  *check(kit) {
    const told = new Set<string>();
    for (const path of kit.lines.keys()) {
      const [, folder = '', language = ''] = MODULE_PAGE.exec(path) ?? [];
      if (!kit.manifest.value.languages.includes(language) || told.has(folder)) continue;
      told.add(folder);
      if (!kit.lines.has(`${folder}/index.md`)) {
        yield issue(startOf(path), 'module-without-index.folder', { folder });
      }
    }
  },
};
