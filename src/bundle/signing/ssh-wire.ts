/** A field of SSH's binary notation (RFC 4251, section 5): four bytes of length, big-endian, then the bytes. */
export function wireString(content: Uint8Array | string): Buffer {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** Reads fields in order. Throws `RangeError` when the bytes end before a field does. */
export class WireReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes);
  }

  take(length: number): Buffer {
    if (length > this.#bytes.length - this.#at) throw new RangeError('The bytes end within a field');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  number(): number {
    return this.take(4).readUInt32BE();
  }

  string(): Buffer {
    return this.take(this.number());
  }

  text(): string {
    return this.string().toString('utf8');
  }
}

/** What `read` makes of the bytes; undefined where they end too soon. */
export function readWire<T>(bytes: Uint8Array, read: (wire: WireReader) => T): T | undefined {
  try {
    return read(new WireReader(bytes));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The bytes between the lines `-----BEGIN label-----` and `-----END label-----`; undefined when they do not stand so. */
export function readArmor(text: string, label: string): Buffer | undefined {
  const [, body] =
    new RegExp(`^-----BEGIN ${label}-----\\s([\\s\\S]*?)-----END ${label}-----`).exec(text.trim()) ?? [];
  return body === undefined ? undefined : Buffer.from(body, 'base64');
}

/** Such lines around the bytes, 70 characters a line as OpenSSH writes them. */
export function writeArmor(bytes: Uint8Array, label: string): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,70}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
