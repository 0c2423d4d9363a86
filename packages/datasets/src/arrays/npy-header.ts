import { DatasetError } from '../errors';
import type { ElementType } from './nd-array';

/** The type codes of NumPy, without byte order. */
const TYPE_CODES: Readonly<Record<string, ElementType>> = {
  b1: 'bool',
  u1: 'uint8',
  i1: 'int8',
  u2: 'uint16',
  i2: 'int16',
  u4: 'uint32',
  i4: 'int32',
  u8: 'uint64',
  i8: 'int64',
  f4: 'float32',
  f8: 'float64',
};

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59] as const;

/** NumPy writes headers of some hundred bytes; its own reader takes up to 10,000. */
const MAX_HEADER = 10_000;

/** NumPy arrays have at most 32 axes, 64 since NumPy 2. */
const MAX_AXES = 64;

/** What stands before the elements of a .npy file; with it they can be read block by block. */
export interface NpyHeader {
  readonly dtype: ElementType;
  readonly littleEndian: boolean;
  readonly columnMajor: boolean;
  readonly shape: readonly number[];
  /** Where the elements begin. */
  readonly offset: number;
}

/**
 * The header of a .npy file, versions 1 to 3, from its first 10,012 bytes or as many as there are. Throws `BAD_MAGIC`, `TRUNCATED`,
 * `BAD_HEADER` or `UNSUPPORTED`.
 */
export function parseNpyHeader(bytes: Uint8Array, file?: string): NpyHeader {
  if (!MAGIC.every((byte, i) => bytes[i] === byte)) {
    throw new DatasetError('BAD_MAGIC', 'the file does not begin with \\x93NUMPY; give a .npy file', file);
  }
  const [major, minor] = [bytes[6], bytes[7]];
  if (bytes.length >= 8 && (major < 1 || major > 3 || minor !== 0)) {
    throw new DatasetError(
      'UNSUPPORTED',
      `version ${major}.${minor} of the format is unknown; save as 1.0 to 3.0`,
      file,
    );
  }
  const lengthBytes = major === 1 ? 2 : 4;
  const start = 8 + lengthBytes;
  if (bytes.length < start) throw new DatasetError('TRUNCATED', 'the file ends in its header; get it again', file);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const length = lengthBytes === 2 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > MAX_HEADER) {
    throw new DatasetError(
      'BAD_HEADER',
      `the header has ${length} bytes, over ${MAX_HEADER}; get the file again`,
      file,
    );
  }
  if (start + length > bytes.length) {
    throw new DatasetError('TRUNCATED', 'the file ends in its header; get it again', file);
  }
  const text = new TextDecoder(major === 3 ? 'utf-8' : 'latin1').decode(bytes.subarray(start, start + length));
  return { ...parseFields(text, file), offset: start + length };
}

/** `{'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }`, the keys in any order. */
function parseFields(text: string, file: string | undefined): Omit<NpyHeader, 'offset'> {
  const field = String.raw`'(?:descr|fortran_order|shape)'\s*:\s*(?:'[^']*'|True|False|\([\d\s,L]*\))`;
  const bad = (): DatasetError =>
    new DatasetError(
      'BAD_HEADER',
      `the header ${JSON.stringify(text.trim().slice(0, 100))} is not that of an array`,
      file,
    );
  if (/'descr'\s*:\s*\[/.test(text)) {
    throw new DatasetError('UNSUPPORTED', 'the array has named fields; save each field as an array of its own', file);
  }
  if (!new RegExp(String.raw`^\s*\{\s*${field}\s*,\s*${field}\s*,\s*${field}\s*,?\s*\}\s*$`).test(text)) throw bad();
  const descr = /'descr'\s*:\s*'([^']*)'/.exec(text)?.[1];
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(text)?.[1];
  const shape = /'shape'\s*:\s*\(([\d\s,L]*)\)/.exec(text)?.[1];
  if (descr === undefined || order === undefined || shape === undefined) throw bad();
  return { ...parseType(descr, file), columnMajor: order === 'True', shape: parseShape(shape, bad) };
}

function parseType(descr: string, file: string | undefined): Pick<NpyHeader, 'dtype' | 'littleEndian'> {
  const dtype = Object.hasOwn(TYPE_CODES, descr.slice(1)) ? TYPE_CODES[descr.slice(1)] : undefined;
  if (dtype === undefined || !'<>|='.includes(descr[0])) {
    throw new DatasetError(
      'UNSUPPORTED',
      `elements of type '${descr}' are not supported; save as one of ${Object.values(TYPE_CODES).join(', ')}`,
      file,
    );
  }
  return { dtype, littleEndian: descr[0] !== '>' };
}

function parseShape(text: string, bad: () => DatasetError): number[] {
  if (!/^\s*(?:\d+L?\s*(?:,\s*\d+L?\s*)*,?\s*)?$/.test(text)) throw bad();
  const shape = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  if (shape.length > MAX_AXES) throw bad();
  return shape;
}

/** A header of version 1.0, padded so that the elements begin at a multiple of 64 bytes. */
export function formatNpyHeader({ dtype, shape }: Pick<NpyHeader, 'dtype' | 'shape'>): Uint8Array {
  const code = Object.keys(TYPE_CODES).find((key) => TYPE_CODES[key] === dtype);
  const axes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const order = code?.endsWith('1') ? '|' : '<';
  const fields = `{'descr': '${order}${code}', 'fortran_order': False, 'shape': (${axes}), }`;
  const length = Math.ceil((10 + fields.length + 1) / 64) * 64 - 10;
  const header = new Uint8Array(10 + length);
  header.set([...MAGIC, 1, 0, length & 255, length >> 8]);
  header.set(new TextEncoder().encode(fields.padEnd(length - 1) + '\n'), 10);
  return header;
}
