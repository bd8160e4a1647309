declare module 'gettext-parser' {
  interface Comments {
    translator?: string;
    reference?: string;
    extracted?: string;
    flag?: string;
    previous?: string;
  }
  interface Entry {
    msgctxt?: string;
    msgid: string;
    msgstr: string[];
    comments?: Comments;
  }
  type Entries = Record<string, Record<string, Entry>>;
  interface Table {
    charset?: string;
    headers: Record<string, string>;
    translations: Entries;
    obsolete?: Entries;
  }
  export const po: {
    /** Throws `SyntaxError`, most often with `lineNumber`. */
    parse(text: string, options?: { validation?: boolean }): Table;
    compile(table: Table, options?: { foldLength?: number; sort?: boolean }): Uint8Array;
  };
}
