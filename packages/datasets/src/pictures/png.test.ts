import { deflateSync } from 'node:zlib';
import { encode } from 'fast-png';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import fixtures from '../../fixtures/pictures.json';
import { crc32 } from '../containers/crc32';
import { decodePng } from './png';

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

describe('decodePng gives the pixels of PIL', () => {
  test.each(fixtures.png)('$name', ({ file, shape, pixels }) => {
    const picture = decodePng(bytesOf(file));
    expect(picture.shape).toEqual(shape);
    expect(picture.pixels).toEqual(bytesOf(pixels));
  });
});

/** A PNG of one IDAT chunk with the given raw pixel data, 8-bit grey. */
function pngOf(width: number, height: number, raw: Uint8Array): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Uint8Array => {
    const bytes = new Uint8Array(12 + data.length);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, data.length);
    bytes.set(new TextEncoder().encode(type), 4);
    bytes.set(data, 8);
    view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
    return bytes;
  };
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header[8] = 8;
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...chunk('IDAT', deflateSync(raw)),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

test('a picture of 3×2 made by hand is read', () => {
  const raw = Uint8Array.of(0, 1, 2, 3, 0, 4, 5, 6);
  expect(decodePng(pngOf(3, 2, raw))).toEqual({ pixels: Uint8Array.of(1, 2, 3, 4, 5, 6), shape: [1, 2, 3] });
});

describe('bad files fail', () => {
  test('interlaced below 8 bits a pixel', () => {
    expect(() => decodePng(bytesOf(fixtures.interlacedGreyOf4Bits))).toThrow(
      expect.objectContaining({ code: 'UNSUPPORTED' }),
    );
  });

  test('pixel data that is too short or too long', () => {
    for (const length of [7, 9, 100_000]) {
      expect(() => decodePng(pngOf(3, 2, new Uint8Array(length)), { file: 'x.png' })).toThrow(
        expect.objectContaining({ code: 'CORRUPT', file: 'x.png' }),
      );
    }
  });

  test('a header of 60,000 × 60,000 asks for no memory', () => {
    expect(() => decodePng(pngOf(60_000, 60_000, new Uint8Array(8)))).toThrow(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED' }),
    );
  });

  test('random damage is found by the checksums, or hits what is not needed', () => {
    const data = Uint8Array.from({ length: 108 }, (_, i) => (i * 37) % 256);
    const good = encode({ width: 6, height: 6, channels: 3, depth: 8, data });
    const { pixels } = decodePng(good);
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = good.slice();
        damaged[at] ^= change;
        try {
          expect(decodePng(damaged).pixels).toEqual(pixels);
        } catch (error) {
          expect(error).toMatchObject({ name: 'DatasetError', code: expect.any(String) });
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
