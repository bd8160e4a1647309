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
  },
  examples: {
    good: [{ session: '> > Una cita dentro de otra.\n' }],
    bad: [{ session: `${'> '.repeat(70)}Demasiado adentro.\n`, finds: ['too-complex.line'] }],
  },
};
