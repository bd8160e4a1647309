import type { Rule } from '../../model/rule.ts';
import { exampleMedium } from '../example-texts.ts';
import { issue } from '../issue.ts';
import { picturesOf } from '../pictures.ts';

/** Files whose names promise a picture were judged when they were read. */
const PICTURE = /\.(png|jpe?g|svg|gif|webp|bmp|tiff?)$/i;

function svg(text: string): Readonly<Record<string, string>> {
  return { 'assets/mapa.svg': `${text}\n` };
}

export const badPicture: Rule = {
  id: 'bad-picture',
  severity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Una imagen que no se puede imprimir con seguridad: dañada, de otro formato, enorme o con código dentro.',
      why: 'Una imagen que falla deja un hueco en la página, y un SVG con código puede cambiar lo que se imprime.',
      fix: 'Guarde de nuevo la imagen como PNG, JPEG o SVG sencillo, con la terminación que le corresponde.',
    },
    en: {
      what: 'A picture that cannot be printed for sure: damaged, of another format, huge, or with code inside.',
      why: 'A picture that fails leaves a hole in the page, and an SVG with code may change what is printed.',
      fix: 'Save the picture again as a PNG, a JPEG or a plain SVG, with the ending that belongs to it.',
    },
    fr: {
      what: 'Une image qu’on ne peut imprimer en toute sûreté : abîmée, d’un autre format, énorme ou contenant du code.',
      why: 'Une image qui échoue laisse un trou dans la page, et un SVG avec du code peut changer ce qui s’imprime.',
      fix: 'Enregistrez de nouveau l’image en PNG, JPEG ou SVG simple, avec l’extension qui convient.',
    },
  },
  examples: {
    good: [
      {
        session: '![Una línea](/assets/mapa.svg)\n',
        files: exampleMedium('mapa.svg'),
      },
    ],
    bad: [
      { files: { 'assets/foto.png': 'Esto no es una imagen.\n' }, finds: ['bad-picture.unknown-format'] },
      {
        session: '![El mapa del municipio](/assets/mapa.svg)\n',
        files: svg('<svg viewBox="0 0 10 10"><g></svg>'),
        finds: ['bad-picture.damaged'],
      },
      {
        session: '![El mapa del municipio](/assets/mapa.svg)\n',
        files: svg('<svg viewBox="0 0 10 10"><script>alert(1)</script></svg>'),
        finds: ['bad-picture.unsafe-svg'],
      },
      {
        session: '![El mapa del municipio](/assets/mapa.svg)\n',
        files: svg('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 5H30"/></svg>'),
        finds: ['bad-picture.no-size'],
      },
      {
        session: '![El mapa del municipio](/assets/mapa.pdf)\n',
        files: { 'assets/mapa.pdf': '%PDF-1.7\n' },
        finds: ['bad-picture.not-a-picture'],
      },
    ],
  },
  *check(kit) {
    for (const { picture } of picturesOf(kit)) {
      const { path } = picture.target;
      if (kit.assets.get(path)?.kind !== 'other' || PICTURE.test(path)) continue;
      yield issue(picture.place, 'bad-picture.not-a-picture', { path });
    }
  },
};
