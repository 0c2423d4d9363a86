import { expect, it } from 'vitest';
import { orders } from './orders';

it('8 networks with repetition make 4672 cascades of 2 to 4', () => {
  const copies = new Array<number>(8).fill(4);
  expect([2, 3, 4].reduce((sum, size) => sum + [...orders(copies, size)].length, 0)).toBe(4672);
});

it('8 trainings of one network make 56 ordered pairs', () => {
  expect([...orders(new Array<number>(8).fill(1), 2)].length).toBe(56);
});

it('a type runs as often as it has copies', () => {
  expect([...orders([1, 2], 2)]).toEqual([
    [0, 1],
    [1, 0],
    [1, 1],
  ]);
});
