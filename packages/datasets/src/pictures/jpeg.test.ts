import { describe, expect, test } from 'vitest';
import fixtures from '../../fixtures/pictures.json';
import { decodeJpeg, isJpeg } from './jpeg';

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));
const color = bytesOf(fixtures.jpeg[0].file);

describe('decodeJpeg gives the pixels of PIL, give or take the rounding', () => {
  test.each(fixtures.jpeg)('$name', ({ file, shape, pixels }) => {
    const picture = decodeJpeg(bytesOf(file));
    expect(picture.shape).toEqual(shape);
    const expected = bytesOf(pixels);
    const differences = picture.pixels.map((value, i) => Math.abs(value - expected[i]));
    expect(Math.max(...differences)).toBeLessThanOrEqual(4);
    expect(differences.reduce((a, b) => a + b, 0) / differences.length).toBeLessThan(1);
  });
});

test('isJpeg looks at the first bytes', () => {
  expect(isJpeg(color)).toBe(true);
  expect(isJpeg(color.subarray(1))).toBe(false);
  expect(isJpeg(new Uint8Array())).toBe(false);
});

describe('bad files fail', () => {
  /** The picture with another height and width in its frame header. */
  const resized = (height: number, width: number): Uint8Array => {
    const copy = color.slice();
    const view = new DataView(copy.buffer);
    let at = 2;
    while (copy[at + 1] !== 0xc0) at += 2 + view.getUint16(at + 2);
    view.setUint16(at + 5, height);
    view.setUint16(at + 7, width);
    return copy;
  };

  test('65,535 × 65,535 pixels ask for no memory', () => {
    expect(() => decodeJpeg(resized(65_535, 65_535))).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }));
  });

  test('more than maxBytes', () => {
    expect(() => decodeJpeg(color, { maxBytes: 3 * 11 * 13 - 1 })).toThrow(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED' }),
    );
  });

  test('four components', () => {
    expect(() => decodeJpeg(bytesOf(fixtures.cmyk))).toThrow(expect.objectContaining({ code: 'UNSUPPORTED' }));
  });

  test('a byte that is no marker', () => {
    const copy = color.slice();
    copy[2] = 0;
    expect(() => decodeJpeg(copy, { file: 'x.jpg' })).toThrow(
      expect.objectContaining({ code: 'CORRUPT', file: 'x.jpg' }),
    );
  });

  test('cuts in the headers and in the first half of the data', () => {
    for (let length = 0; length < color.length / 2; length += 3) {
      expect(() => decodeJpeg(color.subarray(0, length))).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^(TRUNCATED|CORRUPT)$/) }),
      );
    }
  });
});
