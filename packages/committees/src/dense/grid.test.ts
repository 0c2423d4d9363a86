import { expect, test } from 'vitest';
import { gridOf, meanOfCells } from './grid';

test('1024 x 2048 is 8 cells of 512, 128 cells of 128, and one cell as a whole (thesis 5.8.2)', () => {
  const image = { height: 1024, width: 2048 };
  expect(gridOf(image, 512).pixels).toHaveLength(8);
  expect(gridOf(image, 128).pixels).toHaveLength(128);
  expect(Array.from(gridOf(image).pixels)).toEqual([1024 * 2048]);
});

test('cells at the right and at the bottom are smaller where the size does not divide the image', () => {
  const { rows, columns, cells, pixels } = gridOf({ height: 3, width: 5 }, 2);
  expect([rows, columns]).toEqual([2, 3]);
  // prettier-ignore
  expect(Array.from(cells)).toEqual([
    0, 0, 1, 1, 2,
    0, 0, 1, 1, 2,
    3, 3, 4, 4, 5,
  ]);
  expect(Array.from(pixels)).toEqual([4, 4, 2, 2, 2, 1]);
});

test('the confidence of a cell is the mean over its pixels', () => {
  const grid = gridOf({ height: 2, width: 3 }, 2);
  expect(Array.from(meanOfCells(grid, [1, 2, 9, 3, 6, 5]))).toEqual([3, 7]);
});

test('refuses sizes that are no side', () => {
  expect(() => gridOf({ height: 2, width: 2 }, 0)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});
