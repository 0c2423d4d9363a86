import { createRandom } from '@archipelago/numerics';
import { from, lastValueFrom, throwError, toArray } from 'rxjs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { TrialCompleted } from '../events';
import { maximizeValue } from '../fixtures/bits';
import { completed, failed, pruned } from '../fixtures/events';
import { bestSoFar } from './best-so-far';

const minimizeLoss = { metric: 'loss', direction: 'minimize' } as const;

describe('bestSoFar', () => {
  test('emits each trial that is better than all before', async () => {
    const events = [0.2, 0.1, 0.5, 0.5, 0.4, 0.9].map((value, trial) => completed(trial, { value }));
    const bests = await lastValueFrom(from(events).pipe(bestSoFar(maximizeValue), toArray()));
    expect(bests.map(({ trial }) => trial)).toEqual([0, 2, 5]);
  });

  test('turns round to minimize', async () => {
    const events = [3, 5, 2, 4].map((loss, trial) => completed(trial, { loss }));
    const bests = await lastValueFrom(from(events).pipe(bestSoFar(minimizeLoss), toArray()));
    expect(bests.map(({ trial }) => trial)).toEqual([0, 2]);
  });

  test('looks at completed trials that have the metric', async () => {
    const events = [failed(0), pruned(1, { value: 9 }), completed(2, { loss: 1 }), completed(3, { value: 1 })];
    const bests = await lastValueFrom(from(events).pipe(bestSoFar(maximizeValue), toArray()));
    expect(bests).toEqual([events[3]]);
  });

  test('ends with the same trial in whatever order equal trials come', async () => {
    const events = [0.5, 0.7, 0.7, 0.1, 0.7].map((value, trial) => completed(trial, { value }));
    for (let seed = 0; seed < 10; seed++) {
      const shuffled = createRandom(seed).shuffle(events);
      expect((await lastValueFrom(from(shuffled).pipe(bestSoFar(maximizeValue)))).trial).toBe(1);
    }
  });

  test('passes on errors, and keeps the type of the candidate', async () => {
    const broken = throwError(() => new Error('bug')).pipe(bestSoFar<number>(maximizeValue));
    await expect(lastValueFrom(broken)).rejects.toThrow('bug');
    expectTypeOf(
      lastValueFrom(from([completed(0, { value: 1 })]).pipe(bestSoFar(maximizeValue))),
    ).resolves.toEqualTypeOf<TrialCompleted<number>>();
  });
});
