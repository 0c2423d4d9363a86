import { createRandom } from '@archipelago/numerics';
import { expect, test } from 'vitest';
import { digits } from '../digits/digits';
import { horizontalFlip } from '../transforms/horizontal-flip';
import { batchSource } from './batch-source';

test('batchSource gives as many full batches an epoch as it says', () => {
  const source = batchSource(digits(), { size: 128, transforms: [horizontalFlip()] });
  expect(source).toMatchObject({ steps: 14, batch: 128 });
  const epoch = [...source.batches(0, createRandom(1))];
  expect(epoch.map(({ count }) => count)).toEqual(new Array(14).fill(128));
  expect(new Set(epoch.flatMap(({ indices }) => [...indices])).size).toBe(14 * 128);
});

test('another source gives another order', () => {
  const source = batchSource(digits(), { size: 64 });
  const [first] = source.batches(0, createRandom(1));
  const [second] = source.batches(1, createRandom(2));
  expect(first.indices).not.toEqual(second.indices);
});

test.each([0, 1.5, 1798, NaN])('a size of %s is a BAD_OPTION', (size) => {
  expect(() => batchSource(digits(), { size })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});
