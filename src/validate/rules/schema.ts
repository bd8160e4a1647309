import type { Rule } from '../../model/rule.ts';

function aid(front: string): Readonly<Record<string, string>> {
  return { 'es/aids/02-otra.md': `---\n${front}---\n\nEscuche primero.\n` };
}

export const schema: Rule = {
  id: 'schema',
  severity: 'error',
  found: 'reading',
  docs: {
    es: {
      what: 'Un dato que falta, sobra o no tiene la forma que el formato del kit espera.',
      why: 'Relevo no adivina: un dato mal escrito cambiaría la agenda, el papel o a quién va dirigido el texto.',
      fix: 'Corrija el dato como dice la pista. `relevo schema` da a su editor los nombres y valores posibles.',
    },
    en: {
      what: 'Data that are missing, unknown or not of the form that the kit format expects.',
      why: 'Relevo does not guess: wrong data would change the agenda, the paper or whom the text is for.',
      fix: 'Correct it as the hint says. `relevo schema` gives your editor the possible names and values.',
    },
    fr: {
      what: 'Une donnée qui manque, qui est de trop ou qui n’a pas la forme que le format du kit attend.',
      why: 'Relevo ne devine pas : une donnée mal écrite changerait l’agenda, le papier ou les personnes à qui va le texte.',
      fix: 'Corrigez la donnée comme le dit l’indication. `relevo schema` donne à votre éditeur les noms et les valeurs possibles.',
    },
  },
  examples: {
    good: [{ files: aid('id: otra\ntitle: "Otra ficha"\n') }],
    bad: [
      { files: aid('id: otra\n'), finds: ['schema.missing'] },
      { files: aid('id: Otra Ficha\ntitle: "Otra ficha"\n'), finds: ['schema.invalid-form'] },
      { files: aid('id: otra\ntitle: "Otra ficha"\npublic: quizás\n'), finds: ['schema.invalid'] },
      { files: aid('id: otra\ntitle: "Otra ficha"\npublico: true\n'), finds: ['schema.unknown-key-near'] },
      { files: aid('id: otra\ntitle: "Otra ficha"\ncolor: azul\n'), finds: ['schema.unknown-key'] },
      { session: ':::slide{#senal fuente=manual}\n## Una señal\n:::\n', finds: ['schema.unknown-attribute'] },
      {
        session: ':::slide{#senal sourse=manual}\n## Una señal\n:::\n',
        finds: ['schema.unknown-attribute-near'],
      },
      {
        minutes: 20,
        session: ':::activity{#ronda minutes=veinte}\n### Ronda\n:::\n',
        finds: ['schema.invalid-attribute'],
      },
    ],
  },
};
