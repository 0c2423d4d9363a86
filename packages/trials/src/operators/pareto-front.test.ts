import { createRandom } from '@archipelago/numerics';
import fc from 'fast-check';
import { from, lastValueFrom, toArray } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { completed, failed } from '../fixtures/events';
import { paretoFront } from './pareto-front';

const objectives = [
  { metric: 'accuracy', direction: 'maximize' },
  { metric: 'parameters', direction: 'minimize' },
] as const;

describe('paretoFront', () => {
  test('emits the front when it changes, best by the first objective first', async () => {
    const events = [
      completed(0, { accuracy: 0.8, parameters: 100 }),
      completed(1, { accuracy: 0.7, parameters: 200 }),
      completed(2, { accuracy: 0.9, parameters: 300 }),
      completed(3, { accuracy: 0.6, parameters: 50 }),
      completed(4, { accuracy: 0.95, parameters: 100 }),
    ];
    const fronts = await lastValueFrom(from(events).pipe(paretoFront(objectives), toArray()));
    expect(fronts.map((front) => front.map(({ trial }) => trial))).toEqual([[0], [2, 0], [2, 0, 3], [4, 3]]);
  });

  test('passes over trials that failed or lack a metric', async () => {
    const events = [failed(0), completed(1, { accuracy: 1 }), completed(2, { accuracy: 0.5, parameters: 1 })];
    const fronts = await lastValueFrom(from(events).pipe(paretoFront(objectives), toArray()));
    expect(fronts).toEqual([[events[2]]]);
  });

  test('ends with the trials that none dominates, in whatever order they come', async () => {
    const point = fc.record({ accuracy: fc.integer({ min: 0, max: 6 }), parameters: fc.integer({ min: 0, max: 6 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(point, { minLength: 1, maxLength: 20 }), fc.integer(), async (points, seed) => {
        const trials = points.map((metrics, trial) => completed(trial, metrics));
        const undominated = trials
          .filter(
            (a) =>
              !points.some(
                (b) =>
                  b.accuracy >= a.metrics.accuracy &&
                  b.parameters <= a.metrics.parameters &&
                  (b.accuracy > a.metrics.accuracy || b.parameters < a.metrics.parameters),
              ),
          )
          .sort((a, b) => b.metrics.accuracy - a.metrics.accuracy || a.trial - b.trial);
        const shuffled = createRandom(seed).shuffle(trials);
        expect(await lastValueFrom(from(shuffled).pipe(paretoFront(objectives)))).toEqual(undominated);
      }),
      { seed: 1 },
    );
  });

  test('refuses no objectives with BAD_OPTION', () => {
    expect(() => paretoFront([])).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });
});
