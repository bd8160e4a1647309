import type { Medium } from '../../model/data-files.ts';
import { placeAt } from '../../model/place.ts';
import { isFilm, isSound } from '../../model/played-media.ts';
import type { Rule } from '../../model/rule.ts';
import { exampleMedium } from '../example-texts.ts';
import { issue } from '../issue.ts';

function* missingOf(medium: Medium): Generator<'captions' | 'transcript' | 'age-rating'> {
  if (!isFilm(medium) && !isSound(medium)) return;
  if (isFilm(medium) && medium.captions === undefined) yield 'captions';
  if (medium.transcript === undefined) yield 'transcript';
  if (medium['age-rating'] === undefined) yield 'age-rating';
}

const WHOLE = ', captions: [es], transcript: {es: "Una voz explica la ruta."}, age-rating: 14';

export const incompleteMedium: Rule = {
  id: 'incomplete-medium',
  severity: 'warning',
  releaseSeverity: 'error',
  found: 'checking',
  docs: {
    es: {
      what: 'Un video sin subtítulos, o un video o audio sin transcripción o sin edad recomendada.',
      why: 'En muchas salas no se oye bien, hay personas sordas, y sin luz solo queda la transcripción en papel.',
      fix: 'Añada en media.yaml `captions: [es]`, `transcript` con lo que se dice y se ve, y `age-rating`.',
    },
    en: {
      what: 'A film without captions, or a film or sound without a transcript or an age rating.',
      why: 'In many rooms the sound is poor, some people are deaf, and without power the transcript on paper is all there is.',
      fix: 'Add `captions: [es]` to media.yaml, `transcript` with what is said and seen, and `age-rating`.',
    },
    fr: {
      what: 'Une vidéo sans sous-titres, ou une vidéo ou un son sans transcription ou sans âge conseillé.',
      why: 'Dans bien des salles on entend mal, il y a des personnes sourdes, et sans électricité il ne reste que la transcription sur papier.',
      fix: 'Ajoutez dans media.yaml `captions: [es]`, `transcript` avec ce qui se dit et se voit, et `age-rating`.',
    },
  },
  examples: {
    good: [{ files: exampleMedium('ruta.mp4', WHOLE) }],
    bad: [
      {
        files: exampleMedium('ruta.mp4'),
        finds: ['incomplete-medium.age-rating', 'incomplete-medium.captions', 'incomplete-medium.transcript'],
      },
    ],
  },
  *check({ media: { value, places, path } }) {
    for (const [index, medium] of value.entries()) {
      const place = placeAt(places, `/${index}/file`, path);
      for (const missing of missingOf(medium)) {
        yield issue(place, `incomplete-medium.${missing}`, { id: medium.id });
      }
    }
  },
};
