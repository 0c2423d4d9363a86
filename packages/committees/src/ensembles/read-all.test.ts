import { expect, test } from 'vitest';
import type { Scores } from '../members/output';
import { scoresOf } from '../members/scores';
import { readAll } from './read-all';

const memory = scoresOf([1, 2, 3, 4], { kind: 'logits', classes: 2 });
const promised: Scores = { ...memory, read: async (begin, end) => memory.read(begin, end) };
const flat = (blocks: readonly ArrayLike<number>[]) => blocks.flatMap((block) => Array.from(block));

test('gives the same rows of all members at once where they are in memory', () => {
  expect(readAll([memory, memory], { begin: 1, end: 2 }, flat)).toEqual([3, 4, 3, 4]);
});

test('waits where one of them promises', async () => {
  const read = readAll([memory, promised], { begin: 0, end: 1 }, flat);
  expect(read).toBeInstanceOf(Promise);
  expect(await read).toEqual([1, 2, 1, 2]);
});
