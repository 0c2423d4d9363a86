import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resizeBilinear } from './resize-bilinear';

const resize = (
  images: readonly number[],
  shape: readonly [number, number, number, number],
  height: number,
  width: number,
) => Array.from(resizeBilinear(images, { shape, height, width }));

describe('resizeBilinear', () => {
  // The example in the documentation of torch.nn.Upsample.
  test('doubles [[1, 2], [3, 4]] as PyTorch does', () => {
    expect(resize([1, 2, 3, 4], [1, 1, 2, 2], 4, 4)).toEqual(
      [
        [1, 1.25, 1.75, 2],
        [1.5, 1.75, 2.25, 2.5],
        [2.5, 2.75, 3.25, 3.5],
        [3, 3.25, 3.75, 4],
      ].flat(),
    );
  });

  test('halves by the mean of four, and takes the middle of three', () => {
    expect(resize([1, 2, 3, 4, 5, 6, 7, 8], [1, 1, 2, 4], 1, 2)).toEqual([3.5, 5.5]);
    expect(resize([1, 2, 9], [1, 1, 1, 3], 1, 1)).toEqual([2]);
    // From 3 to 2: the centres lie at 1/4 and 7/4.
    expect(resize([0, 4, 8], [1, 1, 1, 3], 1, 2)).toEqual([1, 7]);
  });

  test('keeps images and channels apart', () => {
    expect(resize([1, 3, 10, 30, 5, 7, 50, 70], [2, 2, 1, 2], 1, 1)).toEqual([2, 20, 6, 60]);
    expect(resize([], [0, 3, 4, 4], 2, 2)).toEqual([]);
  });

  test('keeps an image of the same size, and a plane as a plane between its outermost centres', () => {
    const sizes = fc.record({
      height: fc.integer({ min: 1, max: 6 }),
      width: fc.integer({ min: 1, max: 6 }),
      toHeight: fc.integer({ min: 1, max: 9 }),
      toWidth: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(sizes, ({ height, width, toHeight, toWidth }) => {
        const plane = Array.from({ length: height * width }, (_, i) => 3 * Math.floor(i / width) - (i % width));
        expect(resize(plane, [1, 1, height, width], height, width)).toEqual(plane);
        const clamp = (place: number, length: number): number => Math.min(length - 1, Math.max(0, place));
        const resized = resize(plane, [1, 1, height, width], toHeight, toWidth);
        resized.forEach((value, i) => {
          const y = clamp(((Math.floor(i / toWidth) + 0.5) * height) / toHeight - 0.5, height);
          const x = clamp((((i % toWidth) + 0.5) * width) / toWidth - 0.5, width);
          expect(value).toBeCloseTo(3 * y - x, 5);
        });
      }),
      { seed: 57, numRuns: 100 },
    );
  });

  test('refuses other sizes', () => {
    const bad = (code: string) => expect.objectContaining({ code });
    expect(() => resize([1, 2, 3], [1, 1, 2, 2], 4, 4)).toThrow(bad('COUNT_MISMATCH'));
    expect(() => resize([1, 2, 3, 4], [1, 1, 2, 2], 0, 4)).toThrow(bad('BAD_OPTION'));
    expect(() => resize([1, 2, 3, 4], [1, 1, 2, 2], 4, 1.5)).toThrow(bad('BAD_OPTION'));
    expect(() => resize([], [1, 1, 0, 2], 4, 4)).toThrow(bad('BAD_OPTION'));
  });
});
