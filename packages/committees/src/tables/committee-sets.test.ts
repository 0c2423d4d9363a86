import { describe, expect, it } from 'vitest';
import { committeeSets, setKey } from './committee-sets';

describe('committeeSets', () => {
  it('8 types of 4 copies give 8, 36, 120 and 330 committees of 1 to 4: 494', () => {
    const copies = new Array<number>(8).fill(4);
    expect([1, 2, 3, 4].map((size) => [...committeeSets(copies, size)].length)).toEqual([8, 36, 120, 330]);
  });

  it('a type is taken as often as it has copies', () => {
    expect([...committeeSets([1, 2], 2)]).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect([...committeeSets([1, 1], 3)]).toEqual([]);
  });
});

it('setKey does not depend on order', () => {
  expect(setKey([2, 0, 11])).toBe(setKey([11, 2, 0]));
  expect(setKey([1, 1])).not.toBe(setKey([11]));
});
