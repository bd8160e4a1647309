import type { Rule } from '../../model/rule.ts';
import { plainText } from '../../model/walk.ts';
import { issue } from '../issue.ts';
import { flatTexts } from '../kit-texts.ts';

export const headlessTable: Rule = {
  id: 'headless-table',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una tabla cuya primera fila, la de los títulos, está vacía.',
      why: 'La cabecera se repite en cada página y dice qué hay en cada columna a quien no ve la tabla.',
      fix: 'Escriba en la primera fila el nombre de cada columna.',
    },
    en: {
      what: 'A table whose first row, that of the headings, is empty.',
      why: 'The head is repeated on each page, and tells whoever cannot see the table what each column holds.',
      fix: 'Write the name of each column in the first row.',
    },
    fr: {
      what: 'Un tableau dont la première rangée, celle des titres, est vide.',
      why: 'L’en-tête se répète à chaque page et dit ce que contient chaque colonne à qui ne voit pas le tableau.',
      fix: 'Écrivez dans la première rangée le nom de chaque colonne.',
    },
  },
  examples: {
    good: [{ session: '| Señal | Pregunta |\n|---|---|\n| Deuda | ¿Baja alguna vez? |\n' }],
    bad: [{ session: '| | |\n|---|---|\n| Deuda | ¿Baja alguna vez? |\n', finds: ['headless-table.empty'] }],
  },
  *check(kit) {
    for (const { all } of flatTexts(kit)) {
      for (const block of all) {
        if (block.type !== 'table') continue;
        const isEmpty = block.head.cells.every(({ children }) => plainText(children).trim() === '');
        if (isEmpty) yield issue(block.head.place, 'headless-table.empty');
      }
    }
  },
};
