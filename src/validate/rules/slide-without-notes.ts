import type { Rule } from '../../model/rule.ts';
import { titleOf } from '../../model/title-of.ts';
import { issue } from '../issue.ts';
import { blocksNamed, sessionsOf } from '../kit-texts.ts';

export const slideWithoutNotes: Rule = {
  id: 'slide-without-notes',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'Una diapositiva sin notas para quien facilita.',
      why: 'Quien da el curso por primera vez no sabe qué decir con ella, y la lee en voz alta.',
      fix: 'Añada `:::notes` dentro de la diapositiva: qué decir, qué preguntar, qué observar.',
    },
    en: {
      what: 'A slide without notes for the trainer.',
      why: 'A first-time trainer does not know what to say to it, and reads it aloud.',
      fix: 'Add `:::notes` inside the slide: what to say, what to ask, what to watch.',
    },
    fr: {
      what: 'Une diapositive sans notes pour qui anime.',
      why: 'Qui donne le cours pour la première fois ne sait que dire avec elle, et la lit à haute voix.',
      fix: 'Ajoutez `:::notes` dans la diapositive : que dire, que demander, qu’observer.',
    },
  },
  examples: {
    good: [{ session: '::::slide{#senal}\n## Una señal\n\n:::notes\nPregunte primero.\n:::\n::::\n' }],
    bad: [{ session: ':::slide{#senal}\n## Una señal\n:::\n', finds: ['slide-without-notes.none'] }],
  },
  *check(kit) {
    for (const { body } of sessionsOf(kit)) {
      for (const slide of blocksNamed(body, 'slide')) {
        if (!blocksNamed(slide.children, 'notes').next().done) continue;
        yield issue(slide.opening, 'slide-without-notes.none', { title: titleOf(slide) });
      }
    }
  },
};
