import { posix } from 'node:path';
import type { ImageTarget } from '../model/content.ts';

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/**
 * What an image's address means in the file that holds it. It is read relative to the file, or from the kit's folder
 * when it begins with a slash; a picture belongs under `assets/`.
 */
export function imageTarget(url: string, from: string): ImageTarget {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)) return { kind: 'remote', path: url };
  const address = decode(url).replaceAll('\\', '/');
  const path = address.startsWith('/')
    ? posix.normalize(address.slice(1))
    : posix.normalize(posix.join(posix.dirname(from), address));
  return path.startsWith('assets/')
    ? { kind: 'asset', path: path.normalize('NFC') }
    : { kind: 'outside', path: url };
}
