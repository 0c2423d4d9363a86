import { expect, it } from 'vitest';
import { evaluateCascade } from '../cascades/evaluate';
import { randomPool } from '../fixtures/pools';
import { tabulate } from '../tables/tabulate';
import { sweepThresholds } from './sweep';

it('goes from the first model to the ensemble', async () => {
  const table = await tabulate(randomPool({ samples: 50, classes: 3, copies: [1, 1], seed: 1 }));
  const curve = sweepThresholds(table, ['m0', 'm1'], { cost: 'flops' });
  expect(curve.length).toBe(51);
  const single = evaluateCascade(table, { members: ['m0'], thresholds: [] }, { cost: 'flops' });
  expect(curve[0]).toMatchObject({ cost: 1, accuracy: single.accuracy, exitRatios: [1, 0] });
  expect(curve.at(-1)).toMatchObject({ cost: 3, exitRatios: [0, 1] });
  const { correct } = table.decisions([0, 1]);
  expect(curve.at(-1)!.accuracy).toBe(correct.reduce((sum, one) => sum + one, 0) / 50);
  expect(curve.map(({ cost }) => cost)).toEqual(curve.map(({ cost }) => cost).sort((a, b) => a - b));
});

it('takes as many points as are asked for', async () => {
  const table = await tabulate(randomPool({ samples: 50, classes: 3, copies: [1, 1], seed: 1 }));
  expect(sweepThresholds(table, ['m0', 'm1'], { cost: 'ms', points: 6 }).length).toBe(6);
});
