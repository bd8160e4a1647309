import type { Rule } from '../../model/rule.ts';

export const tooComplex: Rule = {
  id: 'too-complex',
  severity: 'error',
  found: 'reading',
  docs: {
    es: {
      what: 'Una línea con más signos o más niveles de los que escribe una persona.',
      why: 'Leerla podría ocupar la computadora por horas; suele ser un texto dañado o pegado por error.',
      fix: 'Borre la línea, o vuelva a escribirla más sencilla.',
    },
    en: {
      what: 'A line with more marks or levels than any person writes.',
      why: 'Reading it could keep the computer busy for hours; it is mostly damaged text or pasted by mistake.',
      fix: 'Delete the line, or write it again in a simpler way.',
    },
    fr: {
      what: 'Une ligne avec plus de signes ou plus de niveaux que n’en écrit une personne.',
      why: 'La lire pourrait occuper l’ordinateur des heures ; c’est le plus souvent un texte abîmé ou collé par erreur.',
      fix: 'Effacez la ligne, ou écrivez-la de nouveau plus simplement.',
    },
  },
  examples: {
    good: [{ session: '> > Una cita dentro de otra.\n' }],
    bad: [{ session: `${'> '.repeat(70)}Demasiado adentro.\n`, finds: ['too-complex.line'] }],
  },
};
