import { DatasetError } from '../errors';
import type { ReadOptions } from '../read-options';
import { inflate } from './inflate';

/** Optional parts of the header, RFC 1952 section 2.3.1. */
const FLAG = { headerCrc: 2, extra: 4, name: 8, comment: 16 } as const;

/** `bytes` unless they are gzipped, else what they hold. */
export function maybeGunzip(bytes: Uint8Array, options: ReadOptions = {}): Uint8Array {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzip(bytes, options) : bytes;
}

/**
 * The content of a gzip file of one member (RFC 1952). Throws `BAD_MAGIC`, `UNSUPPORTED`, `TRUNCATED`, `CORRUPT` or
 * `LIMIT_EXCEEDED`.
 */
export function gunzip(bytes: Uint8Array, options: ReadOptions = {}): Uint8Array {
  const { file } = options;
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    throw new DatasetError('BAD_MAGIC', 'the file does not begin as gzip does; give a .gz file', file);
  }
  if (bytes.length > 2 && bytes[2] !== 8) {
    throw new DatasetError('UNSUPPORTED', `compression method ${bytes[2]} of gzip is unknown; use deflate`, file);
  }
  const start = headerLength(bytes);
  if (start + 8 > bytes.length) {
    throw new DatasetError('TRUNCATED', `a gzip file of ${bytes.length} bytes ends too early; get it again`, file);
  }
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8);
  return inflate(bytes.subarray(start, -8), {
    ...options,
    crc: trailer.getUint32(0, true),
    size: trailer.getUint32(4, true),
  });
}

/** Where the deflated data begins; beyond the end where the header is cut. */
function headerLength(bytes: Uint8Array): number {
  const flags = bytes[3];
  let offset = 10;
  if (flags & FLAG.extra) offset += 2 + bytes[offset] + 256 * bytes[offset + 1];
  if (flags & FLAG.name) offset = afterZero(bytes, offset);
  if (flags & FLAG.comment) offset = afterZero(bytes, offset);
  if (flags & FLAG.headerCrc) offset += 2;
  return Number.isNaN(offset) ? Infinity : offset;
}

function afterZero(bytes: Uint8Array, offset: number): number {
  const zero = bytes.indexOf(0, offset);
  return zero < 0 ? Infinity : zero + 1;
}
