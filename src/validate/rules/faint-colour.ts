import type { Looks } from '../../model/manifest.ts';
import { placeAt } from '../../model/place.ts';
import type { Issue, Rule } from '../../model/rule.ts';
import { contrast, GROUNDS, MAX_TINT, MIN_CONTRAST } from '../../model/theme.ts';
import { exampleManifest } from '../example-texts.ts';
import { issue } from '../issue.ts';

/** Rounded down, so that 4.49 is not told as 4.5. */
function shown(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}

/** The ground on which a text of the colour is least legible. */
function worstGround(color: string, { tint = GROUNDS.tint }: Looks): string {
  return contrast(color, tint) < contrast(color, GROUNDS.white) ? tint : GROUNDS.white;
}

export const faintColour: Rule = {
  id: 'faint-colour',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Un color de `looks` en kit.yaml con el que el texto no se leería bien.',
      why: 'Con menos de 4,5:1 de contraste (WCAG 2.2, 1.4.3) no leen quienes ven poco, ni nadie en una fotocopia.',
      fix: 'Oscurezca el color del texto, o aclare el fondo hasta que sea casi blanco.',
    },
    en: {
      what: 'A colour of `looks` in kit.yaml in which text would be hard to read.',
      why: 'Below a contrast of 4.5:1 (WCAG 2.2, 1.4.3) people who see little cannot read it, nor can anybody in a photocopy.',
      fix: 'Darken the colour of the text, or lighten the ground until it is nearly white.',
    },
    fr: {
      what: 'Une couleur de `looks` dans kit.yaml avec laquelle le texte se lirait mal.',
      why: 'À moins de 4,5:1 de contraste (WCAG 2.2, 1.4.3), ceux qui voient mal ne lisent pas, ni personne sur une photocopie.',
      fix: 'Foncez la couleur du texte, ou éclaircissez le fond jusqu’à ce qu’il soit presque blanc.',
    },
  },
  examples: {
    good: [{ files: exampleManifest({ more: 'looks: {heading: "#1d5a3c", tint: "#eef4f0"}\n' }) }],
    bad: [
      {
        files: exampleManifest({ more: 'looks: {heading: "#f2a900"}\n' }),
        finds: ['faint-colour.text'],
      },
      {
        files: exampleManifest({ more: 'looks: {tint: "#9db4c0"}\n' }),
        finds: ['faint-colour.tint'],
      },
    ],
  },
  *check({ manifest: { value, places, path } }): Iterable<Issue> {
    const { looks } = value;
    if (!looks) return;
    const place = (key: string) => placeAt(places, `/looks/${key}`, path);
    const { tint } = looks;
    const tintIsDark = tint !== undefined && contrast(tint, GROUNDS.white) > MAX_TINT;
    if (tintIsDark) yield issue(place('tint'), 'faint-colour.tint', { color: tint });
    for (const name of ['heading', 'link'] as const) {
      const color = looks[name];
      if (color === undefined) continue;
      // A tint that is too dark is told once, not again for each text on it.
      const ground = tintIsDark ? GROUNDS.white : worstGround(color, looks);
      const ratio = contrast(color, ground);
      if (ratio >= MIN_CONTRAST) continue;
      yield issue(place(name), 'faint-colour.text', { color, ground, ratio: shown(ratio) });
    }
  },
};
