import type { Block } from '../../model/content.ts';
import type { Rule } from '../../model/rule.ts';
import { ownInlines, plainText, walkBlocks } from '../../model/walk.ts';
import { type LanguageLists, listsFor } from '../../model/word-lists.ts';
import { exampleSession } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { blocksNamed, inlinesIn, pagesOf } from '../kit-texts.ts';
import { phrasePattern } from '../phrases.ts';

function says(blocks: readonly Block[], phrases: readonly string[]): boolean {
  const pattern = phrasePattern(phrases);
  return walkBlocks(blocks).some((block) => pattern.test(plainText(ownInlines(block))));
}

function namesContact(blocks: readonly Block[]): boolean {
  return [...inlinesIn(blocks)].some(({ type }) => type === 'contact');
}

/** What the notices of a session, taken together, do not say. */
function* missingIn(notices: readonly Block[], lists: LanguageLists): Generator<'task' | 'contact'> {
  if (!says(notices, lists['alternative-task'])) yield 'task';
  if (!namesContact(notices) && !says(notices, lists['care-contact'])) yield 'contact';
}

function sensitive(notice: string): Readonly<Record<string, string>> {
  return exampleSession({ intensity: 'high', body: `\n:::safeguarding\n${notice}\n:::\n` });
}

export const incompleteSafeguarding: Rule = {
  id: 'incomplete-safeguarding',
  severity: 'warning',
  found: 'checking',
  fileByFile: true,
  docs: {
    es: {
      what: 'El aviso de cuidado de una sesión de intensidad media o alta que no ofrece otra tarea o no dice con quién hablar.',
      why: 'Un aviso sin salida obliga a elegir entre aguantar y señalarse; y quien se queda mal necesita un nombre hoy.',
      fix: 'Añada «**Otra tarea:** puede…» y «**Hoy puede hablar con**…», con una persona de apoyo o un `:contact[…]`.',
    },
    en: {
      what: 'The notice of a session of medium or high intensity that offers no other task or does not say whom to talk to.',
      why: 'A notice without a way out makes people choose between bearing it and standing out; and whoever is hurt needs a name today.',
      fix: 'Add “**Another task:** you may…” and “**Today you can talk to**…”, with a support person or a `:contact[…]`.',
    },
    fr: {
      what: 'L’avis de protection d’une séance d’intensité moyenne ou forte qui n’offre pas d’autre tâche ou ne dit pas à qui parler.',
      why: 'Un avis sans issue oblige à choisir entre supporter et se désigner ; et qui va mal a besoin d’un nom aujourd’hui.',
      fix: 'Ajoutez « **Autre tâche :** vous pouvez… » et « **Aujourd’hui vous pouvez parler à** … », avec une personne d’appui ou un `:contact[…]`.',
    },
  },
  examples: {
    good: [
      { files: sensitive('Otra tarea: puede leer el glosario. Hoy puede hablar con la persona de apoyo.') },
    ],
    bad: [
      {
        files: sensitive('Se hablará de violencia. Puede acudir a :contact[linea].'),
        finds: ['incomplete-safeguarding.task'],
      },
      {
        files: sensitive('Se hablará de violencia. Otra tarea: leer el glosario.'),
        finds: ['incomplete-safeguarding.contact'],
      },
    ],
  },
  *check(kit, { lists }) {
    for (const page of pagesOf(kit)) {
      const own = listsFor(lists, page.language);
      if (page.kind !== 'session' || page.value.intensity === 'low' || !own) continue;
      const notices = [...blocksNamed(page.body, 'safeguarding')];
      const [first] = notices;
      if (!first) continue;
      for (const variant of missingIn(notices, own)) {
        yield issue(first.opening, `incomplete-safeguarding.${variant}`, { title: page.value.title });
      }
    }
  },
};
