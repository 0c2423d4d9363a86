import { inflateSync } from 'fflate';
import { DatasetError } from '../errors';
import { checkLimit, type ReadOptions } from '../read-options';
import { crc32 } from './crc32';

/** Deflate makes at most 1032 bytes of one (RFC 1951: a match of 258 bytes in 2 bits). */
export const MAX_RATIO = 1032;

export interface InflateOptions extends ReadOptions {
  /** What the header says: number of bytes after inflation. */
  readonly size: number;
  /** What the header says: CRC-32 of the inflated bytes. */
  readonly crc: number;
}

/**
 * Inflates a raw deflate stream of known size. The size is believed only where deflate could reach it and `maxBytes`
 * allows it; the result must have that size and checksum. Throws `LIMIT_EXCEEDED` or `CORRUPT`.
 */
export function inflate(deflated: Uint8Array, options: InflateOptions): Uint8Array {
  const { size, crc, file } = options;
  checkLimit(size, options, 'the inflated data');
  if (size > deflated.length * MAX_RATIO) {
    throw corrupt(`the header promises ${size} bytes, more than ${deflated.length} deflated ones can make`, file);
  }
  let inflated: Uint8Array;
  try {
    inflated = inflateSync(deflated, { out: new Uint8Array(size) });
  } catch (error) {
    throw corrupt(`the deflated data is damaged (${(error as Error).message})`, file);
  }
  if (inflated.length !== size) throw corrupt(`${inflated.length} bytes came out, not ${size}`, file);
  if (crc32(inflated) !== crc) throw corrupt('the checksum does not fit the data', file);
  return inflated;
}

function corrupt(what: string, file: string | undefined): DatasetError {
  return new DatasetError('CORRUPT', `${what}; get the file again`, file);
}
