/** What the rules need of an embedded TrueType program. */
export interface TrueType {
  readonly glyphs: number;
  /** Advance of a glyph, in 1/1000 em. */
  advance(glyph: number): number;
  /** Its character maps, as platform and encoding: `3,1`. */
  readonly maps: readonly string[];
}

function findTables(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const count = bytes.readUInt16BE(4);
  const entries = Array.from({ length: count }, (_, at): [string, Buffer] => {
    const entry = 12 + at * 16;
    const from = bytes.readUInt32BE(entry + 8);
    return [
      bytes.toString('latin1', entry, entry + 4),
      bytes.subarray(from, from + bytes.readUInt32BE(entry + 12)),
    ];
  });
  return new Map(entries);
}

function readMaps(table: Buffer | undefined): readonly string[] {
  if (!table || table.length < 4) return [];
  return Array.from({ length: table.readUInt16BE(2) }, (_, at) => {
    const entry = 4 + at * 8;
    return `${table.readUInt16BE(entry)},${table.readUInt16BE(entry + 2)}`;
  });
}

/** Reads the tables `cmap`, `head`, `hhea`, `hmtx` and `maxp` of a font program (OpenType 1.9). */
export function readTrueType(bytes: Buffer): TrueType {
  const tables = findTables(bytes);
  const table = (tag: string): Buffer => {
    const found = tables.get(tag);
    if (!found) throw new Error(`The font has no table ${tag}`);
    return found;
  };
  const perEm = table('head').readUInt16BE(18);
  const metrics = table('hhea').readUInt16BE(34);
  const advances = table('hmtx');
  return {
    glyphs: table('maxp').readUInt16BE(4),
    advance: (glyph) => (advances.readUInt16BE(Math.min(glyph, metrics - 1) * 4) * 1000) / perEm,
    maps: readMaps(tables.get('cmap')),
  };
}
