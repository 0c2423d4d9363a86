import { describe, expect, it } from 'vitest';
import { randomPool } from '../fixtures/pools';
import { tabulate } from '../tables/tabulate';
import { chainOf } from './optimize';
import { outcomesOf } from './outcomes';
import { firstGrid, positionsAt, searchThresholds } from './search';
import { countedGoal } from './target';

const table = await tabulate(randomPool({ samples: 300, classes: 4, copies: [1, 1, 1, 1], seed: 4 }));

describe('searchThresholds', () => {
  it.each([2, 3, 4])('of %d members is never worse than its first grid', (size) => {
    const chain = chainOf(table, [0, 1, 2, 3].slice(0, size), 'flops');
    const { correct, cost } = outcomesOf(chain, firstGrid(chain));
    for (const goal of [{ maxCost: 2 }, { maxCost: 4 }, { minAccuracy: 0.75 }]) {
      const { better } = countedGoal(goal, table.samples);
      const found = searchThresholds(chain, countedGoal(goal, table.samples));
      for (let cell = 0; cell < correct.length; cell++) {
        expect(better(correct[cell], cost[cell], found.correct, found.cost)).toBe(false);
      }
    }
  });

  it('says what its positions give', () => {
    const chain = chainOf(table, [0, 2, 3], 'flops');
    const found = searchThresholds(chain, countedGoal({ maxCost: 3 }, table.samples));
    const { correct, cost } = outcomesOf(
      chain,
      found.positions.map((position) => [position]),
    );
    expect([correct[0], cost[0]]).toEqual([found.correct, found.cost]);
  });

  it('with samples of one confidence tries to pass on all or none', () => {
    const flat = { labels: new Int32Array(4), confidences: new Float64Array(4), correct: Uint8Array.of(1, 1, 0, 0) };
    const sure = { ...flat, confidences: new Float64Array(4), correct: Uint8Array.of(1, 1, 1, 0) };
    const chain = { stages: [flat, sure], costs: [1, 2] };
    expect(firstGrid(chain)).toEqual([[0, 4]]);
    expect(searchThresholds(chain, countedGoal({ maxCost: 2.9 }, 4))).toEqual({ correct: 2, cost: 1, positions: [0] });
    expect(searchThresholds(chain, countedGoal({ maxCost: 3 }, 4))).toEqual({ correct: 3, cost: 3, positions: [4] });
  });
});

it('positionsAt counts the last stage fastest', () => {
  const grid = [
    [0, 5],
    [1, 2, 3],
  ];
  expect([0, 1, 4].map((cell) => positionsAt(grid, cell))).toEqual([
    [0, 1],
    [0, 2],
    [5, 2],
  ]);
});
