/** A file of a kit as `load` found it. `path` is relative to the kit folder, forward slashes, NFC. */
export interface Source {
  readonly path: string;
  readonly bytes: Uint8Array;
}
