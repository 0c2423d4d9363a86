import { expect, it } from 'vitest';
import { goodSetSize } from './tpe-good-set';

it.each([
  ['hyperopt', 1, 1],
  ['hyperopt', 16, 1],
  ['hyperopt', 17, 2],
  ['hyperopt', 64, 2],
  ['hyperopt', 65, 3],
  ['hyperopt', 144, 3],
  ['hyperopt', 145, 4],
  ['hyperopt', 256, 4],
  ['hyperopt', 1e6, 25],
  ['optuna', 10, 1],
  ['optuna', 11, 2],
  ['optuna', 100, 10],
  ['optuna', 160, 16],
  ['optuna', 250, 25],
  ['optuna', 1e6, 25],
] as const)('the good set of %s has, of %d trials, %d', (rule, trials, size) => {
  expect(goodSetSize(trials, rule)).toBe(size);
});
