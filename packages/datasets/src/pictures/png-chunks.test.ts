import { describe, expect, test } from 'vitest';
import fixtures from '../../fixtures/pictures.json';
import { isPng, pngChunks } from './png-chunks';

const file = (name: string): Uint8Array =>
  new Uint8Array(Buffer.from(fixtures.png.find((each) => each.name === name)!.file, 'base64'));
const rgb = file('PNG, RGB');

test('pngChunks tells the header of an RGB picture of 13×11', () => {
  expect(pngChunks(rgb).header).toEqual({ width: 13, height: 11, bitsPerPixel: 24, grey: false, interlaced: false });
  expect(pngChunks(file('PNG, grey of 2 bits')).header).toMatchObject({ bitsPerPixel: 2, grey: true });
  expect(pngChunks(file('PNG, RGB, interlaced')).header).toMatchObject({ interlaced: true });
});

test('a colour profile is left out of what is decoded', () => {
  const withProfile = file('PNG, with a colour profile');
  const { essential } = pngChunks(withProfile);
  expect(Buffer.from(withProfile).includes('iCCP')).toBe(true);
  expect(Buffer.from(essential).includes('iCCP')).toBe(false);
  expect(isPng(essential)).toBe(true);
});

describe('bad files fail', () => {
  const patched = (offset: number, ...values: number[]): Uint8Array => {
    const copy = rgb.slice();
    copy.set(values, offset);
    return copy;
  };

  test.each([
    ['no PNG', Uint8Array.of(1, 2, 3), 'BAD_MAGIC'],
    ['a width of 0', patched(16, 0, 0, 0, 0), 'BAD_HEADER'],
    ['a depth of 3 bits', patched(24, 3), 'BAD_HEADER'],
    ['a colour type of 5', patched(25, 5), 'BAD_HEADER'],
    ['another chunk first', patched(12, 0x4a), 'BAD_HEADER'],
    ['a first chunk of another length', patched(8, 0, 0, 0, 14), 'TRUNCATED'],
    ['a chunk of 4 GiB', patched(8, 255, 255, 255, 255), 'TRUNCATED'],
  ])('%s', (_, bytes, code) => {
    expect(() => pngChunks(bytes, 'x.png')).toThrow(expect.objectContaining({ code, file: 'x.png' }));
  });

  test('every cut', () => {
    for (let length = 0; length < rgb.length; length++) {
      expect(() => pngChunks(rgb.subarray(0, length))).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^(BAD_MAGIC|TRUNCATED)$/) }),
      );
    }
  });
});
