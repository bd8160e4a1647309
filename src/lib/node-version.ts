/** `20.19.0` of `<stamp> node v20.19.0 zlib 1.3`, as a host names what runs it; undefined where that is not Node.js. */
export function nodeVersionOf(engine: string): string | undefined {
  return / node v(\S+)/.exec(engine)?.[1];
}
