declare module 'hyphen/patterns/*' {
  const patterns: import('./liang.ts').Patterns;
  export = patterns;
}
