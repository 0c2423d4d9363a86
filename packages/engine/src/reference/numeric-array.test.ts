import { describe, expect, it } from 'vitest';
import { broadcastStrides, sizeOf, stridesOf, walk } from './numeric-array';

describe('stridesOf', () => {
  it('of [2, 3, 4] is [12, 4, 1]', () => {
    expect(stridesOf([2, 3, 4])).toEqual([12, 4, 1]);
    expect(stridesOf([])).toEqual([]);
  });
});

describe('broadcastStrides', () => {
  it('is 0 along axes that repeat', () => {
    expect(broadcastStrides([3, 1], [2, 3, 4])).toEqual([0, 1, 0]);
  });
});

describe('walk', () => {
  it('visits every index once, in row-major order', () => {
    const visited: number[][] = [];
    walk(
      [2, 3],
      [
        [3, 1],
        [1, 2],
        [0, 0],
      ],
      (position, offsets) => visited.push([position, ...offsets]),
      [0, 0, 7],
    );
    expect(visited).toEqual([
      [0, 0, 0, 7],
      [1, 1, 2, 7],
      [2, 2, 4, 7],
      [3, 3, 1, 7],
      [4, 4, 3, 7],
      [5, 5, 5, 7],
    ]);
    expect(visited).toHaveLength(sizeOf([2, 3]));
  });

  it('visits a scalar once', () => {
    const visited: number[] = [];
    walk([], [[]], (_, [offset]) => visited.push(offset), [5]);
    expect(visited).toEqual([5]);
  });
});
