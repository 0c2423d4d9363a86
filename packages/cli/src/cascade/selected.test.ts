import type { MeasuredCascade } from '@archipelago/committees';
import { expect, it } from 'vitest';
import { withoutIdle } from './selected';

const measured = (exitRatios: readonly number[]): MeasuredCascade => ({
  members: ['a', 'b', 'c'].slice(0, exitRatios.length),
  thresholds: [0.5, [0.1, 0.2]].slice(0, exitRatios.length - 1),
  accuracy: 0.9,
  cost: 1,
  costs: { flops: 1 },
  worstCaseCost: 3,
  exitRatios,
});

it.each([
  [[0.5, 0.5, 0], ['a', 'b'], [0.5]],
  [[1, 0, 0], ['a'], []],
  [
    [0.5, 0, 0.5],
    ['a', 'b', 'c'],
    [0.5, [0.1, 0.2]],
  ],
  [[1], ['a'], []],
])('withoutIdle at exits of %j keeps %j', (exits, members, thresholds) => {
  expect(withoutIdle(measured(exits))).toEqual({ members, thresholds });
});
