import { describe, expect, test } from 'vitest';
import { evaluateCascade } from '../cascades/evaluate';
import { randomPool } from '../fixtures/pools';
import type { Scores } from '../members/output';
import { tabulate } from '../tables/tabulate';
import { cascadeSpec } from './cascade-spec';
import { createCascade } from './create-cascade';

const pool = randomPool({ samples: 200, classes: 5, copies: [1, 2], seed: 3 });
const cascade = { members: ['m0', 'm1', 'm1'], thresholds: [0.7, 0.8] };

describe('predictAll', () => {
  test('has the accuracy, the exit ratios and the costs of evaluateCascade', async () => {
    const expected = evaluateCascade(await tabulate(pool), cascade, { cost: 'flops' });
    const models = Object.fromEntries(
      pool.types.map(({ name, copies }) => [name, copies.map(({ output }) => modelOf(output as Scores))]),
    );
    const found = await createCascade(cascadeSpec(pool, cascade), { models }).predictAll(pool.labels.keys());
    const right = found.labels.reduce((sum, label, i) => sum + (label === pool.labels[i] ? 1 : 0), 0);
    expect(right / 200).toBe(expected.accuracy);
    expect(found.exitRatios).toEqual(expected.exitRatios);
    expect(found.costs.flops).toBeCloseTo(expected.cost, 12);
    expect(found.costs.ms).toBeCloseTo(expected.costs.ms, 12);
    expect(Math.min(...found.exitRatios)).toBeGreaterThan(0);
  });

  test('may be stopped, and takes no input at all', async () => {
    const models = { m0: () => new Promise<number[]>(() => undefined), m1: [() => [], () => []] };
    const running = createCascade<number>(cascadeSpec(pool, cascade), { models });
    const signal = AbortSignal.timeout(5);
    await expect(running.predictAll([1, 2], { signal })).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(await running.predictAll([])).toMatchObject({ exitRatios: [0, 0, 0], costs: { flops: 0, ms: 0 } });
  });
});

function modelOf(scores: Scores) {
  return (rows: readonly number[]) => rows.flatMap((row) => Array.from(scores.read(row, row + 1) as ArrayLike<number>));
}
