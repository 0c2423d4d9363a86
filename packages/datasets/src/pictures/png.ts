import { convertIndexedToRgb, decode, type DecodedPng } from 'fast-png';
import { unzlibSync } from 'fflate';
import { DatasetError } from '../errors';
import { checkLimit, type ReadOptions } from '../read-options';
import { fromInterleaved, type Picture } from './picture';
import { pngChunks, type PngHeader } from './png-chunks';

/** The seven passes of Adam7: first row and column, and the steps between them. */
const ADAM7 = [
  [0, 0, 8, 8],
  [0, 4, 8, 8],
  [4, 0, 8, 4],
  [0, 2, 4, 4],
  [2, 0, 4, 2],
  [0, 1, 2, 2],
  [1, 0, 2, 1],
] as const;

/**
 * A PNG file. Palettes become colours, 16 bits a channel the upper 8, and an alpha channel is left out. Throws
 * `BAD_MAGIC`, `TRUNCATED`, `CORRUPT`, `BAD_HEADER`, `UNSUPPORTED` (interlaced below 8 bits a pixel) or `LIMIT_EXCEEDED`.
 */
export function decodePng(bytes: Uint8Array, options: ReadOptions = {}): Picture {
  const { file } = options;
  const { header, data, essential } = pngChunks(bytes, file);
  const size = filteredSize(header);
  if (header.interlaced && header.bitsPerPixel < 8) {
    throw new DatasetError('UNSUPPORTED', 'interlaced PNG below 8 bits a pixel is not supported; save it plain', file);
  }
  checkLimit(Math.max(size, 3 * header.width * header.height), options, 'the picture');
  try {
    // The pixel data is inflated into a bounded buffer first: the decoder inflates whatever there is.
    const { length } = unzlibSync(data, { out: new Uint8Array(size + 1) });
    if (length !== size)
      throw new Error(`${length > size ? 'more than ' : ''}${Math.min(length, size)} bytes of ${size}`);
    return toPicture(decode(essential, { checkCrc: true }), header);
  } catch (error) {
    const { message } = error as Error;
    throw new DatasetError('CORRUPT', `the PNG data can't be decoded (${message}); save the picture again`, file);
  }
}

/** Bytes of the pixel data before filtering is undone: each row of each pass has a filter byte in front. */
function filteredSize({ width, height, bitsPerPixel, interlaced }: PngHeader): number {
  const passes = interlaced ? ADAM7 : ([[0, 0, 1, 1]] as const);
  let size = 0;
  for (const [row, column, rowStep, columnStep] of passes) {
    const rows = Math.ceil((height - row) / rowStep);
    const columns = Math.ceil((width - column) / columnStep);
    if (rows > 0 && columns > 0) size += rows * (1 + Math.ceil((columns * bitsPerPixel) / 8));
  }
  return size;
}

function toPicture(png: DecodedPng, { width, height, grey }: PngHeader): Picture {
  if (png.palette || png.depth < 8) {
    // Grey of fewer than 8 bits is a palette of evenly spaced levels.
    const steps = 2 ** png.depth - 1;
    const palette =
      png.palette ?? Array.from({ length: steps + 1 }, (_, i) => new Array<number>(3).fill((255 / steps) * i));
    const data = convertIndexedToRgb({ ...png, palette } as DecodedPng);
    return fromInterleaved({ width, height, stride: palette[0].length, channels: grey ? 1 : 3, data });
  }
  const data = png.depth === 16 ? Uint8Array.from(png.data, (value) => value >> 8) : png.data;
  return fromInterleaved({ width, height, stride: png.channels, channels: grey ? 1 : 3, data });
}
