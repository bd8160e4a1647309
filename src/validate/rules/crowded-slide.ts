import type { DirectiveOf } from '../../model/content.ts';
import type { Rule } from '../../model/rule.ts';
import { slideParts } from '../../model/slide.ts';
import { titleOf } from '../../model/title-of.ts';
import { ownInlines, plainText, walkBlocks } from '../../model/walk.ts';
import { issue } from '../issue.ts';
import { blocksNamed, sessionsOf } from '../kit-texts.ts';

const MOST = 40;

function wordsOn(slide: DirectiveOf<'slide'>): number {
  const { title, body } = slideParts(slide);
  const texts = [title, ...walkBlocks(body).map(ownInlines)].map(plainText);
  return texts.flatMap((text) => text.split(/\s+/)).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function slide(words: number): string {
  const text = Array.from({ length: words - 2 }, () => 'señal').join(' ');
  return `:::::slide{#senal}\n## Una señal\n${text}\n\n:::notes\nPregunte primero.\n:::\n:::::\n`;
}

export const crowdedSlide: Rule = {
  id: 'crowded-slide',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una diapositiva de más de 40 palabras.',
      why: 'Mientras se lee no se escucha; y en la hoja de cuatro por página la letra queda diminuta.',
      fix: 'Deje la idea en pocas palabras y pase el resto a las notas (`:::notes`).',
    },
    en: {
      what: 'A slide of more than 40 words.',
      why: 'Who reads does not listen; and on the sheet of four a page the letters become tiny.',
      fix: 'Leave the idea in a few words and move the rest to the notes (`:::notes`).',
    },
    fr: {
      what: 'Une diapositive de plus de 40 mots.',
      why: 'Pendant qu’on lit, on n’écoute pas ; et sur une feuille à quatre par page, les lettres deviennent minuscules.',
      fix: 'Gardez l’idée en peu de mots et passez le reste dans les notes (`:::notes`).',
    },
  },
  examples: {
    good: [{ session: slide(MOST) }],
    bad: [{ session: slide(MOST + 8), finds: ['crowded-slide.words'] }],
  },
  *check(kit) {
    for (const { body } of sessionsOf(kit)) {
      for (const shown of blocksNamed(body, 'slide')) {
        const count = wordsOn(shown);
        if (count <= MOST) continue;
        yield issue(shown.opening, 'crowded-slide.words', { title: titleOf(shown), count, most: MOST });
      }
    }
  },
};
