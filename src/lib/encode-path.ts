/** A path with forward slashes as part of a URL: a name may hold `#` and `?`, which would end it. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
