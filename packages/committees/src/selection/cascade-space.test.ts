import { createRandom } from '@archipelago/numerics';
import { completedTrials, regularizedEvolution, runTrials } from '@archipelago/trials';
import { lastValueFrom, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { randomPool } from '../fixtures/pools';
import { tabulate } from '../tables/tabulate';
import { cascadeEvaluator, cascadeSpace } from './cascade-space';
import { selectCascade } from './select';

const table = await tabulate(randomPool({ samples: 200, classes: 4, copies: [1, 2, 1], seed: 1 }), { size: 3 });

describe('cascadeSpace', () => {
  it('holds what it samples and lists, and neighbours of these', () => {
    const space = cascadeSpace(table);
    const random = createRandom(1);
    const listed = new Set([...space.enumerate!()].map(String));
    for (let i = 0; i < 50; i++) {
      const members = space.sample(random.split(i));
      const neighbors = [...space.neighbors!(members)];
      for (const other of [members, ...neighbors]) {
        expect(space.contains(other)).toBe(true);
        expect(listed.has(String(other))).toBe(true);
      }
      expect(neighbors.map(String)).not.toContain(String(members));
      expect(neighbors.length).toBeGreaterThan(0);
    }
    expect(space.contains(['m0', 'm0'])).toBe(false);
    expect(space.contains(['nobody'])).toBe(false);
    expect(space.contains([])).toBe(false);
  });

  it('holds the cascades that a selection goes through', () => {
    const all = [...cascadeSpace(table, { sizes: [2, 3] }).enumerate!()];
    expect(all.length).toBe(selectCascade(table, { maxCost: 9, cost: 'flops', sizes: [2, 3] }).cascades);
    expect(() => cascadeSpace(table, { sizes: [4] })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
    expect(() => cascadeSpace(table, { sizes: [] })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });

  it('is searched by evolution, which finds no more than a selection does', async () => {
    const objective = { metric: 'accuracy', direction: 'maximize' } as const;
    const target = { maxCost: 3, cost: 'flops' };
    const trials = await lastValueFrom(
      runTrials(regularizedEvolution(cascadeSpace(table), { objective }), cascadeEvaluator(table, target), {
        budget: { trials: 60 },
        objective,
        random: createRandom(1),
      }).pipe(completedTrials(), toArray()),
    );
    const best = Math.max(...trials.map(({ metrics }) => metrics.accuracy));
    const { accuracy } = selectCascade(table, target).cascade;
    expect(best).toBeLessThanOrEqual(accuracy);
    expect(best).toBeGreaterThan(accuracy - 0.02);
  });

  it('a cascade that cannot do what is asked fails', () => {
    const evaluate = cascadeEvaluator(table, { maxCost: 0.5, cost: 'flops' });
    expect(() => evaluate(['m0'], undefined as never)).toThrow(expect.objectContaining({ code: 'UNREACHABLE' }));
  });
});
