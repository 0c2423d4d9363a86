import { createRandom } from '@archipelago/numerics';
import { expect, test } from 'vitest';
import { evaluateCascade } from '../cascades/evaluate';
import { decisionsOf } from '../members/decisions';
import { createPool } from '../members/pool';
import { tabulate } from '../tables/tabulate';
import { neverExit, thresholdPath } from './threshold-path';

async function three() {
  const random = createRandom('threshold-path');
  const labels = Int32Array.from({ length: 400 }, () => random.integer(4));
  const members = [0.6, 0.75, 0.9].map((quality, i) => {
    const confidences = Float64Array.from(labels, () => random.uniform());
    return {
      name: `m${i}`,
      costs: { ms: 3 ** i },
      output: decisionsOf({
        labels: labels.map((label, s) =>
          random.boolean(quality * (0.6 + 0.5 * confidences[s])) ? label : (label + 1) % 4,
        ),
        confidences,
        classes: 4,
      }),
    };
  });
  return tabulate(createPool({ members, labels }), { size: 3 });
}

test('goes from the ensemble to the first model, always cheaper', async () => {
  const table = await three();
  const names = ['m0', 'm1', 'm2'];
  const path = thresholdPath(table, names, { steps: 8 });
  expect(path[0]).toMatchObject({ ...neverExit(names), cost: 13, exitRatios: [0, 0, 1] });
  expect(path[path.length - 1]).toMatchObject({ cost: 1, exitRatios: [1, 0, 0] });
  path.forEach((cascade, i) => {
    expect(evaluateCascade(table, cascade)).toEqual(cascade);
    if (i > 0) expect(cascade.cost).toBeLessThan(path[i - 1].cost);
  });
  expect(path.length).toBeGreaterThan(5);
  expect(path.length).toBeLessThanOrEqual(9);
});

test('with thresholds for each class no candidate is less accurate at the costs that are gone through', async () => {
  const table = await three();
  const names = ['m0', 'm1', 'm2'];
  const path = thresholdPath(table, names, { steps: 4, perClass: { minimumCount: 30 } });
  expect(path.some(({ thresholds }) => Array.isArray(thresholds[0]))).toBe(true);
  for (const maxCost of [10, 7, 4]) {
    const best = (of: typeof path) =>
      Math.max(...of.filter(({ cost }) => cost <= maxCost + 1e-9).map(({ accuracy }) => accuracy));
    expect(best(path)).toBeGreaterThanOrEqual(best(thresholdPath(table, names, { steps: 4 })));
  }
});

test('neverExit is JSON, and its thresholds are one fewer than its members', () => {
  const never = neverExit(['a', 'b', 'c']);
  expect(JSON.parse(JSON.stringify(never))).toEqual(never);
  expect(never.thresholds).toHaveLength(2);
});

test('refuses a number of steps that is none', async () => {
  const table = await three();
  expect(() => thresholdPath(table, ['m0'], { steps: 0 })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});
