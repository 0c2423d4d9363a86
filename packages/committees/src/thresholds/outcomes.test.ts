import { describe, expect, it } from 'vitest';
import { evaluateCascade } from '../cascades/evaluate';
import { randomPool } from '../fixtures/pools';
import { tabulate } from '../tables/tabulate';
import { chainOf, thresholdsAt } from './optimize';
import { outcomesOf } from './outcomes';
import { firstGrid, positionsAt } from './search';

describe('outcomesOf', () => {
  it.each([1, 2, 3, 4])('agrees with running each cascade of %d members over the samples', async (members) => {
    const table = await tabulate(randomPool({ samples: 60, classes: 3, copies: [2, 2], seed: members }));
    const types = [0, 1, 0, 1].slice(0, members);
    const chain = chainOf(table, types, 'flops');
    const grid = firstGrid(chain).map((positions) => positions.filter((_, i) => members < 4 || i % 4 === 0));
    const { correct, cost } = outcomesOf(chain, grid);
    expect(correct.length).toBe(grid.reduce((product, { length }) => product * length, 1));
    for (let cell = 0; cell < correct.length; cell += members > 2 ? 7 : 1) {
      const thresholds = thresholdsAt(chain, positionsAt(grid, cell));
      const measured = evaluateCascade(
        table,
        { members: types.map((type) => `m${type}`), thresholds },
        { cost: 'flops' },
      );
      expect(correct[cell]).toBe(Math.round(measured.accuracy * 60));
      expect(cost[cell]).toBeCloseTo(measured.cost, 10);
    }
  });
});
