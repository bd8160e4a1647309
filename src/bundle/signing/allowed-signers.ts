import { daysFromCivil } from '../../lib/civil-day.ts';
import { KEY_TYPE, readPublicBlob } from './ssh-keys.ts';
import { NAMESPACE } from './ssh-signature.ts';

/** One line of an allowed-signers file: who may sign, with which key, for what, and when. */
interface AllowedSigner {
  readonly principals: readonly string[];
  readonly key: Uint8Array;
  readonly namespaces: readonly string[] | undefined;
  /** Seconds since 1970. */
  readonly from: number;
  readonly until: number;
}

const LINE = new RegExp(`^(\\S+)\\s+(?:(\\S.*?)\\s+)?${KEY_TYPE}\\s+([A-Za-z0-9+/=]+)(?:\\s|$)`);

function optionOf(options: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|,)${name}=(?:"([^"]*)"|([^",\\s]*))`, 'i').exec(options);
  return found?.[1] ?? found?.[2];
}

/** `YYYYMMDD` or `YYYYMMDDHHMM[SS]`, taken as UTC so that every machine judges alike; undefined for anything else. */
function secondsOf(text: string): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?Z?$/.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  return daysFromCivil({ year, month, day }) * 86_400 + hour * 3600 + minute * 60 + second;
}

/** A limit of time that cannot be read lets nobody sign. */
function limitOf(options: string, name: string, otherwise: number): number | undefined {
  const text = optionOf(options, name);
  return text === undefined ? otherwise : secondsOf(text);
}

function readLine(line: string): AllowedSigner | undefined {
  const [, principals = '', options = '', encoded = ''] = LINE.exec(line) ?? [];
  const key = readPublicBlob(Buffer.from(encoded, 'base64'));
  const from = limitOf(options, 'valid-after', Number.NEGATIVE_INFINITY);
  const until = limitOf(options, 'valid-before', Number.POSITIVE_INFINITY);
  // A line for a certificate authority names a key that vouches for keys, not one that signs.
  if (!key || from === undefined || until === undefined || /(?:^|,)cert-authority(?:,|$)/i.test(options))
    return undefined;
  return {
    principals: principals.replaceAll('"', '').split(','),
    key,
    namespaces: optionOf(options, 'namespaces')?.split(','),
    from,
    until,
  };
}

/** `*` and `?` as in OpenSSH's patterns. */
function matches(pattern: string, name: string): boolean {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${escaped}$`).test(name);
}

/** Which signer with which key, and when: `now` is in seconds since 1970. */
export interface Claim {
  readonly signer: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
  readonly now: number;
}

/** Lines by which a key may sign bundles, whoever holds it. */
function linesOf(file: string, key: Uint8Array): readonly AllowedSigner[] {
  return file
    .split(/\r?\n/)
    .filter((line) => !line.trim().startsWith('#'))
    .flatMap((line) => readLine(line.trim()) ?? [])
    .filter((each) => Buffer.from(key).equals(each.key))
    .filter(({ namespaces }) => namespaces?.some((pattern) => matches(pattern, NAMESPACE)) ?? true);
}

/** Whom an allowed-signers file gives a key to, as it names them. */
export function holdersOf(file: string, key: Uint8Array): readonly string[] {
  return [...new Set(linesOf(file, key).flatMap(({ principals }) => principals))];
}

/**
 * Does an allowed-signers file (ssh-keygen(1), ALLOWED SIGNERS) let this signer sign bundles with this key now? `expired`
 * when it did or will at another time, `other` when it gives the key to somebody else alone. Lines that cannot be read
 * allow nothing.
 */
export function judgeSigner(
  file: string,
  { signer, key, now }: Claim,
): 'allowed' | 'expired' | 'other' | 'unknown' {
  const known = linesOf(file, key);
  const lines = known.filter(({ principals }) => principals.some((pattern) => matches(pattern, signer)));
  if (lines.length === 0) return known.length === 0 ? 'unknown' : 'other';
  return lines.some(({ from, until }) => from <= now && now < until) ? 'allowed' : 'expired';
}
