import { DatasetError } from '../errors';
import { checkLimit, type ReadOptions } from '../read-options';
import { crc32 } from './crc32';
import { inflate } from './inflate';

/** Signatures and sizes of the fixed parts, PKWARE APPNOTE 4.3. */
const END = { signature: 0x06054b50, size: 22 } as const;
const CENTRAL = { signature: 0x02014b50, size: 46 } as const;
const LOCAL = { signature: 0x04034b50, size: 30 } as const;
const MAX_COMMENT = 0xffff;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * The files of a zip archive by name, stored or deflated; their total size may not exceed `maxBytes`, and each checksum
 * must fit. Throws `BAD_MAGIC`, `TRUNCATED`, `CORRUPT`, `UNSUPPORTED` (encryption, zip64, other methods) or
 * `LIMIT_EXCEEDED`.
 */
export function unzip(bytes: Uint8Array, options: ReadOptions = {}): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, options);
  checkLimit(
    entries.reduce((total, { size }) => total + size, 0),
    options,
    'the files of the archive',
  );
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (files.has(entry.name)) {
      throw new DatasetError('CORRUPT', `"${entry.name}" is in the archive twice; make it again`, options.file);
    }
    files.set(entry.name, content(view, entry, options));
  }
  return files;
}

function readDirectory(view: DataView, { file }: ReadOptions): Entry[] {
  const end = findEnd(view, file);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  let offset = view.getUint32(end + 16, true);
  if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) throw unsupported('zip64', file);
  if (offset + size > end) {
    throw new DatasetError('TRUNCATED', 'the directory of the archive lies outside the file; get it again', file);
  }
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (offset + CENTRAL.size > end || view.getUint32(offset, true) !== CENTRAL.signature) {
      throw new DatasetError('CORRUPT', `entry ${i} of the archive's directory is damaged; get the file again`, file);
    }
    const nameLength = view.getUint16(offset + 28, true);
    const rest = view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
    if (offset + CENTRAL.size + nameLength + rest > end) {
      throw new DatasetError('CORRUPT', `entry ${i} of the archive's directory is too long; get the file again`, file);
    }
    entries.push({
      flags: view.getUint16(offset + 8, true),
      method: view.getUint16(offset + 10, true),
      crc: view.getUint32(offset + 16, true),
      compressedSize: view.getUint32(offset + 20, true),
      size: view.getUint32(offset + 24, true),
      offset: view.getUint32(offset + 42, true),
      name: new TextDecoder().decode(slice(view, offset + CENTRAL.size, nameLength)),
    });
    offset += CENTRAL.size + nameLength + rest;
  }
  return entries;
}

/** The end record is the last thing in the file but for a comment of up to 65,535 bytes. */
function findEnd(view: DataView, file: string | undefined): number {
  const last = view.byteLength - END.size;
  for (let offset = last; offset >= 0 && offset >= last - MAX_COMMENT; offset--) {
    if (view.getUint32(offset, true) === END.signature) return offset;
  }
  const begins = view.byteLength >= 4 && view.getUint32(0, true) === LOCAL.signature;
  throw begins
    ? new DatasetError('TRUNCATED', 'the archive has no end record, so its end is missing; get the file again', file)
    : new DatasetError('BAD_MAGIC', 'the file is no zip archive; give a .npz or .zip file', file);
}

function content(view: DataView, entry: Entry, options: ReadOptions): Uint8Array {
  const { file } = options;
  const { name, offset, compressedSize, size, crc } = entry;
  if (entry.flags & 1) throw unsupported(`encryption of "${name}"`, file);
  if (offset === 0xffffffff || size === 0xffffffff || compressedSize === 0xffffffff) throw unsupported('zip64', file);
  if (offset + LOCAL.size > view.byteLength || view.getUint32(offset, true) !== LOCAL.signature) {
    throw new DatasetError('CORRUPT', `"${name}" is not where the archive's directory says; get the file again`, file);
  }
  const start = offset + LOCAL.size + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressedSize > view.byteLength) {
    throw new DatasetError('TRUNCATED', `"${name}" runs beyond the end of the archive; get the file again`, file);
  }
  const data = slice(view, start, compressedSize);
  if (entry.method === 8) return inflate(data, { ...options, file: inArchive(name, file), size, crc });
  if (entry.method !== 0) throw unsupported(`compression method ${entry.method} of "${name}"`, file);
  if (compressedSize !== size || crc32(data) !== crc) {
    throw new DatasetError('CORRUPT', 'the checksum does not fit the data; get the file again', inArchive(name, file));
  }
  return data;
}

function slice(view: DataView, offset: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + offset, length);
}

/** Names a file of an archive in errors. */
export function inArchive(name: string, file: string | undefined): string {
  return file === undefined ? name : `${file}/${name}`;
}

function unsupported(what: string, file: string | undefined): DatasetError {
  return new DatasetError('UNSUPPORTED', `${what} is not supported; store or deflate the files, below 4 GiB`, file);
}
