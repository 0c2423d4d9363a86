import { expect, it } from 'vitest';
import { sameShape, shapeMismatch, showShape, sizeOf, unchanged } from './shape';

it('sizeOf is the product of the axes', () => expect(sizeOf([3, 4, 5])).toBe(60));

it('sameShape compares axis by axis', () => {
  expect([sameShape([3, 4], [3, 4]), sameShape([3, 4], [4, 3]), sameShape([3], [3, 1])]).toEqual([true, false, false]);
});

it('showShape writes a list of 16 axes at most', () => {
  expect(showShape([3, 32, 32])).toBe('[3, 32, 32]');
  expect(showShape(new Array<number>(5000).fill(1))).toHaveLength(1 + 16 * 3 + 1 + 1);
});

it('unchanged returns the first shape', () => expect(unchanged([[2, 3], [4]])).toEqual([2, 3]));

it('shapeMismatch is a GraphError without a node', () => {
  expect(shapeMismatch('no')).toMatchObject({ name: 'GraphError', code: 'SHAPE_MISMATCH', node: undefined });
});
