import jpeg from 'jpeg-js';
import { DatasetError } from '../errors';
import type { ImageShape } from '../image-dataset';
import { checkLimit, type ReadOptions } from '../read-options';
import { fromInterleaved, type Picture } from './picture';

/** True where the bytes begin as JPEG does. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/**
 * A baseline or progressive JPEG file, grey or in colour. Decoders round differently: values may be a unit or two off
 * those of another one. Throws `TRUNCATED`, `CORRUPT`, `UNSUPPORTED` or `LIMIT_EXCEEDED`.
 */
export function decodeJpeg(bytes: Uint8Array, options: ReadOptions = {}): Picture {
  const { file } = options;
  const [channels, height, width] = frameShape(bytes, file);
  if (channels !== 1 && channels !== 3) {
    throw new DatasetError('UNSUPPORTED', `JPEG of ${channels} components is not supported; save as grey or RGB`, file);
  }
  checkLimit(3 * height * width, options, 'the picture');
  try {
    const { data } = jpeg.decode(bytes, { useTArray: true, formatAsRGBA: false, tolerantDecoding: false });
    return fromInterleaved({ width, height, stride: 3, channels, data });
  } catch (error) {
    const { message } = error as Error;
    const code = /limit exceeded/.test(message) ? 'LIMIT_EXCEEDED' : 'CORRUPT';
    throw new DatasetError(code, `the JPEG data can't be decoded (${message}); save the picture again`, file);
  }
}

/** Components, height and width from the frame header (ITU-T T.81 B.2.2), before anything is decoded. */
function frameShape(bytes: Uint8Array, file: string | undefined): ImageShape {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 2;
  while (offset + 9 < bytes.length) {
    if (bytes[offset] !== 0xff) {
      throw new DatasetError('CORRUPT', `there is no marker at byte ${offset} of the JPEG file; save it again`, file);
    }
    const marker = bytes[offset + 1];
    if (marker === 0xff) offset++;
    else if (isFrame(marker)) return [bytes[offset + 9], view.getUint16(offset + 5), view.getUint16(offset + 7)];
    else offset += 2 + view.getUint16(offset + 2);
  }
  throw new DatasetError('TRUNCATED', 'the JPEG file ends before its frame header; get it again', file);
}

/** SOF0 to SOF15, without the tables DHT, JPG and DAC that lie among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
