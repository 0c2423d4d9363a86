import { describe, expect, it } from 'vitest';
import { channelsLastOrder, inLayout, layoutsAgree, physicalAxis, plainOrder } from './layout';

describe('the permutations between layouts', () => {
  it('are those of TensorFlow.js for images', () => {
    expect(channelsLastOrder(4)).toEqual([0, 2, 3, 1]);
    expect(plainOrder(4)).toEqual([0, 3, 1, 2]);
  });

  it.each([3, 4, 5])('undo each other for %d axes', (rank) => {
    const [there, back] = [channelsLastOrder(rank), plainOrder(rank)];
    expect(back.map((axis) => there[axis])).toEqual(there.map((_, axis) => axis));
  });
});

describe('physicalAxis', () => {
  it('finds N first and C last', () => {
    expect([0, 1, 2, 3].map((axis) => physicalAxis(axis, 4))).toEqual([0, 3, 1, 2]);
  });
});

describe('inLayout', () => {
  it('orders sizes', () => {
    expect(inLayout([2, 3, 4, 5], 'channelsLast')).toEqual([2, 4, 5, 3]);
    expect(inLayout([2, 3, 4, 5], 'plain')).toEqual([2, 3, 4, 5]);
    expect(inLayout([2, 3], 'channelsLast')).toEqual([2, 3]);
  });
});

describe('layoutsAgree', () => {
  it.each([
    [[2, 3], true],
    [[2, 1, 4, 5], true],
    [[2, 3, 1, 1], true],
    [[2, 3, 1, 2], false],
  ])('of %j is %s', (shape, agree) => {
    expect(layoutsAgree(shape)).toBe(agree);
  });
});
