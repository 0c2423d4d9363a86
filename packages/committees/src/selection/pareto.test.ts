import { expect, it } from 'vitest';
import { randomPool } from '../fixtures/pools';
import { tabulate } from '../tables/tabulate';
import { paretoFront } from './pareto';
import { selectCascade } from './select';
import { singleModels } from './single-models';

it('nothing on the front is beaten, and no single model beats it', async () => {
  const table = await tabulate(randomPool({ samples: 200, classes: 4, copies: [1, 2, 1], seed: 1 }), { size: 3 });
  const front = paretoFront(table, { cost: 'flops' });
  front.slice(1).forEach(({ cost, accuracy }, i) => {
    expect(cost).toBeGreaterThan(front[i].cost);
    expect(accuracy).toBeGreaterThan(front[i].accuracy);
  });
  for (const single of singleModels(table, { cost: 'flops' })) {
    const best = Math.max(...front.filter(({ cost }) => cost <= single.cost).map(({ accuracy }) => accuracy));
    expect(best).toBeGreaterThanOrEqual(single.accuracy);
  }
});

it('of two members has what a selection finds at each cost', async () => {
  const table = await tabulate(randomPool({ samples: 100, classes: 4, copies: [1, 2], seed: 2 }), { size: 2 });
  const front = paretoFront(table, { cost: 'flops' });
  for (const maxCost of [1, 1.5, 2, 3]) {
    const { accuracy } = selectCascade(table, { maxCost, cost: 'flops' }).cascade;
    expect(Math.max(...front.filter(({ cost }) => cost <= maxCost + 1e-9).map((point) => point.accuracy))).toBe(
      accuracy,
    );
  }
});
