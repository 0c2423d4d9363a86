import { DatasetError } from '../errors';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

/** Channels of a colour type: grey, RGB, palette, grey and alpha, RGB and alpha. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** What the pixels need; text, profiles and the like are left out, so nothing in them is inflated. */
const ESSENTIAL = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);

export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: number;
  readonly grey: boolean;
  readonly interlaced: boolean;
}

export interface PngChunks {
  readonly header: PngHeader;
  /** The pixel data, still deflated. */
  readonly data: Uint8Array;
  /** A PNG file of only the chunks that the pixels need. */
  readonly essential: Uint8Array;
}

/** True where the bytes begin as PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** The chunks of a PNG file (ISO 15948, section 5). Throws `BAD_MAGIC`, `TRUNCATED` or `BAD_HEADER`. */
export function pngChunks(bytes: Uint8Array, file?: string): PngChunks {
  if (!isPng(bytes)) throw new DatasetError('BAD_MAGIC', 'the file does not begin as PNG does; give a PNG file', file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const essential = [bytes.subarray(0, SIGNATURE.length)];
  const data: Uint8Array[] = [];
  let type = '';
  for (let offset: number = SIGNATURE.length; type !== 'IEND';) {
    const length = offset + 12 <= bytes.length ? view.getUint32(offset) : Infinity;
    const end = offset + 12 + length;
    if (end > bytes.length) throw new DatasetError('TRUNCATED', 'the PNG file ends too early; get it again', file);
    type = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8));
    if (ESSENTIAL.has(type)) essential.push(bytes.subarray(offset, end));
    if (type === 'IDAT') data.push(bytes.subarray(offset + 8, end - 4));
    offset = end;
  }
  return { header: readHeader(view, file), data: join(data), essential: join(essential) };
}

function readHeader(view: DataView, file: string | undefined): PngHeader {
  const isFirst = view.getUint32(8) === 13 && view.getUint32(12) === 0x49484452;
  const [width, height] = isFirst ? [view.getUint32(16), view.getUint32(20)] : [0, 0];
  const depth = view.getUint8(24);
  const color = view.getUint8(25);
  if (width === 0 || height === 0 || ![1, 2, 4, 8, 16].includes(depth) || !(color in CHANNELS)) {
    throw new DatasetError('BAD_HEADER', 'the header of the PNG file makes no sense; save the picture again', file);
  }
  return {
    width,
    height,
    bitsPerPixel: depth * CHANNELS[color],
    grey: color === 0 || color === 4,
    interlaced: view.getUint8(28) !== 0,
  };
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
