import { describe, expect, it } from 'vitest';
import { playedMedia } from '../../src/model/played-media.ts';
import { ROLES } from '../../src/model/visibility.ts';

function medium(file: string, isPublic: boolean) {
  return { id: file, file, title: { es: file }, license: 'CC0-1.0', credits: 'Equipo', public: isPublic };
}

const MEDIA = [
  medium('a.mp4', true),
  medium('a.vtt', true),
  medium('b.webm', false),
  medium('c.mp3', false),
  medium('d.svg', true),
];

describe('films, sound and captions', () => {
  it.each(ROLES)('go with %s only as far as that role shows or shares them', (role) => {
    const given = playedMedia(MEDIA, role).map(({ file }) => file);
    if (role === 'trainer') expect(given).toEqual(['a.mp4', 'a.vtt', 'b.webm', 'c.mp3']);
    else expect(given).toEqual(role === 'public' ? ['a.mp4', 'a.vtt'] : []);
  });
});
