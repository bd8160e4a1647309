import type { Medium } from './data-files.ts';
import type { Role } from './visibility.ts';

const FILM = /\.(mp4|m4v|webm|mov|avi|mkv|ogv)$/i;
const SOUND = /\.(mp3|m4a|ogg|oga|opus|wav|flac)$/i;
const CAPTIONS = /\.(vtt|srt)$/i;

export const isFilm = ({ file }: Pick<Medium, 'file'>): boolean => FILM.test(file);
export const isSound = ({ file }: Pick<Medium, 'file'>): boolean => SOUND.test(file);

/**
 * What is shown or heard in the room, with its captions, as far as the role takes it there: trainers all of it, the public what
 * is theirs. Others meet it in the course. Pictures are in the documents.
 */
export function playedMedia(media: readonly Medium[], role: Role): readonly Medium[] {
  const played = media.filter((each) => isFilm(each) || isSound(each) || CAPTIONS.test(each.file));
  if (role === 'trainer') return played;
  return role === 'public' ? played.filter((medium) => medium.public) : [];
}
