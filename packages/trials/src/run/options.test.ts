import { createRandom } from '@archipelago/numerics';
import { expect, test } from 'vitest';
import { maximizeValue, runOptions } from '../fixtures/bits';
import { checkRunOptions } from './options';
import type { RunOptions } from './options';

test('checkRunOptions puts the defaults in place', () => {
  const random = createRandom(1);
  expect(checkRunOptions({ budget: { trials: 3 }, objective: maximizeValue, random })).toEqual({
    trials: 3,
    objective: maximizeValue,
    random,
    concurrency: 1,
    schedule: 'batch',
    batchSize: 8,
    signal: undefined,
    journal: undefined,
    pruner: undefined,
  });
});

test('checkRunOptions asks for one candidate at a time in the async schedule', () => {
  expect(checkRunOptions(runOptions(3, { schedule: 'async', batchSize: 5 })).batchSize).toBe(1);
});

test.each<[string, object]>([
  ['no budget', { budget: undefined }],
  ['no trials', { budget: { trials: 0 } }],
  ['half a trial', { budget: { trials: 0.5 } }],
  ['endless trials', { budget: { trials: Infinity } }],
  ['concurrency 0', { concurrency: 0 }],
  ['batchSize NaN', { batchSize: Number.NaN }],
  ['an unknown schedule', { schedule: 'sometimes' }],
  ['no objective', { objective: undefined }],
  ['an unknown direction', { objective: { metric: 'value', direction: 'up' } }],
  ['no random', { random: undefined }],
])('checkRunOptions with %s fails with BAD_OPTION', (_, options) => {
  expect(() => checkRunOptions({ ...runOptions(3), ...options } as RunOptions)).toThrow(
    expect.objectContaining({ code: 'BAD_OPTION' }),
  );
});
