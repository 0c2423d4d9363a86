import { from, lastValueFrom, toArray } from 'rxjs';
import { expect, expectTypeOf, test } from 'vitest';
import type { TrialCompleted, TrialEvent } from '../events';
import { completed, failed, pruned, searchStarted } from '../fixtures/events';
import { completedTrials } from './completed-trials';

test('completedTrials leaves the completed trials', async () => {
  const events: TrialEvent<number>[] = [
    searchStarted(3),
    completed(0, { value: 1 }),
    failed(1),
    pruned(2, {}),
    completed(3, { value: 2 }),
  ];
  const trials = await lastValueFrom(from(events).pipe(completedTrials(), toArray()));
  expect(trials).toEqual([events[1], events[4]]);
  expectTypeOf(trials).toEqualTypeOf<TrialCompleted<number>[]>();
});
