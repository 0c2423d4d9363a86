import fc from 'fast-check';
import { expect, test } from 'vitest';
import { improvements } from './best-so-far';

const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 40 });

test('improvements([0.5, 0.4, 0.6, 0.6, 0.9]) are trials 0, 2 and 4', () => {
  const trials = [0.5, 0.4, 0.6, 0.6, 0.9].map((value, trial) => ({ trial, value }));
  expect(improvements(trials, 'maximize').map(({ trial }) => trial)).toEqual([0, 2, 4]);
  expect(improvements(trials, 'minimize').map(({ trial }) => trial)).toEqual([0, 1]);
});

test('improvements are strictly better one after the other and end with the best, in whatever order trials come', () => {
  fc.assert(
    fc.property(values, fc.constantFrom('maximize' as const, 'minimize' as const), (list, direction) => {
      const trials = list.map((value, trial) => ({ trial, value }));
      const steps = improvements([...trials].reverse(), direction);
      const sign = direction === 'maximize' ? 1 : -1;
      steps.slice(1).forEach((step, i) => {
        expect(step.trial).toBeGreaterThan(steps[i].trial);
        expect(sign * step.value).toBeGreaterThan(sign * steps[i].value);
      });
      const best = sign * Math.max(...list.map((value) => sign * value));
      if (list.length > 0) expect(steps.at(-1)!.value).toBe(best);
    }),
    { seed: 2 },
  );
});
