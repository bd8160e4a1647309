import type { Rule } from '../../model/rule.ts';

function aid(front: string): Readonly<Record<string, string>> {
  return { 'es/aids/02-otra.md': `---\n${front}---\n\nEscuche primero.\n` };
}

export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  severity: 'error',
  found: 'reading',
  docs: {
    es: {
      what: 'Datos en YAML que no se pueden leer.',
      why: 'Con una comilla o una sangría mal puestas, todo lo que sigue significa otra cosa; Relevo no lo adivina.',
      fix: 'Mire la línea señalada y la anterior: suele faltar una comilla, o sobrar un espacio al comienzo.',
    },
    en: {
      what: 'Data in YAML that cannot be read.',
      why: 'With one quote or indent out of place, all that follows means something else; Relevo does not guess it.',
      fix: 'Look at the line shown and the one before: mostly a quote is missing, or there is a blank too many at its start.',
    },
    fr: {
      what: 'Des données en YAML qui ne peuvent être lues.',
      why: 'Avec un guillemet ou un retrait mal placé, tout ce qui suit veut dire autre chose ; Relevo ne le devine pas.',
      fix: 'Regardez la ligne signalée et celle d’avant : il manque souvent un guillemet, ou il y a une espace de trop au début.',
    },
  },
  examples: {
    good: [{ files: aid('id: otra\ntitle: "Escuchar: el primer paso"\n') }],
    bad: [
      { files: aid('id: otra\ntitle: "Escuchar\n'), finds: ['yaml-syntax.missing-character'] },
      { files: aid('id: otra\ntitle: Escuchar: el primer paso\n'), finds: ['yaml-syntax.implicit-key'] },
      { files: aid('id: otra\nid: otra\ntitle: "Escuchar"\n'), finds: ['yaml-syntax.duplicate-key'] },
      { files: aid('id: otra\ntitle: !!js/function "x"\n'), finds: ['yaml-syntax.tag'] },
      { files: aid('id: otra\ntitle: "Ruta C:\\guia"\n'), finds: ['yaml-syntax.escape'] },
      { files: aid('id: otra\ntitle: @equipo\n'), finds: ['yaml-syntax.reserved-sign'] },
      { files: aid("id: otra\ntitle: 'L'eau'\n"), finds: ['yaml-syntax.unexpected'] },
    ],
  },
};
