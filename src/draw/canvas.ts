import type { Face } from '../model/face.ts';
import type { Content } from './content.ts';
import type { LentFace } from './create-fonts.ts';
import type { Picture } from './pictures/picture.ts';
import type { DrawnFace } from './word-codes.ts';

/** Where items are drawn: a page, or a group on it. */
export interface Canvas {
  readonly content: Content;
  /** Items count downwards from here, PDF upwards from the foot. */
  readonly height: number;
  /** A face, ready for use on this page. */
  face(face: Face | LentFace): DrawnFace;
  /** A picture, ready for use on this page, by the path of its asset. */
  picture(path: string): PlacedImage;
}

export interface PlacedImage {
  /** Of the resource. */
  readonly name: string;
  readonly picture: Picture;
}
