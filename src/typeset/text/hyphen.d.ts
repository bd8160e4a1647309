declare module 'hyphen/*' {
  const hyphenation: {
    hyphenateSync(
      text: string,
      options?: { readonly hyphenChar?: string; readonly minWordLength?: number },
    ): string;
  };
  export = hyphenation;
}
