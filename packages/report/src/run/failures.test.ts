import { expect, test } from 'vitest';
import { eventsOf } from '../fixtures/runs';
import { collectRun } from './collect-run';
import { failureCauses } from './failures';

test('failureCauses groups by code, the most frequent first', () => {
  const failed = (code: string, message: string) => ({ status: 'failed' as const, error: { code, message } });
  const events = eventsOf([failed('THREW', 'x'), failed('TIMED_OUT', 'slow'), failed('TIMED_OUT', 'slower'), {}]);
  expect(failureCauses(collectRun(events).trials)).toEqual([
    { code: 'TIMED_OUT', message: 'slow', trials: [1, 2] },
    { code: 'THREW', message: 'x', trials: [0] },
  ]);
});
