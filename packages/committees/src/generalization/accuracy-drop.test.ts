import { expect, test } from 'vitest';
import { decisionsOf } from '../members/decisions';
import { createPool } from '../members/pool';
import { tabulate } from '../tables/tabulate';
import { accuracyDrop } from './accuracy-drop';
import { lowerBound, upperBound } from './clopper-pearson';

/** 100 samples of class 0: the cheap model has 0–79 right and is sure of 0–69, the dear one has 5–99 right. */
async function hundred() {
  const labels = new Int32Array(100);
  const model = (name: string, right: (i: number) => boolean) => ({
    name,
    costs: { ms: 1 },
    output: decisionsOf({
      labels: labels.map((_, i) => (right(i) ? 0 : 1)),
      confidences: Float64Array.from(labels, (_, i) => (i < 70 ? 0.9 : 0.1)),
      classes: 2,
    }),
  });
  const members = [model('cheap', (i) => i < 80), model('dear', (i) => i >= 5)];
  return tabulate(createPool({ members, labels }), { size: 2 });
}

test('counts what is lost and won against a reference, and bounds their difference', async () => {
  const table = await hundred();
  const reference = { members: ['dear'], thresholds: [] };
  const cheap = accuracyDrop(table, { members: ['cheap'], thresholds: [] }, { reference });
  expect(cheap).toMatchObject({ samples: 100, lost: 20, won: 5, drop: 0.15 });
  expect(cheap.bound).toBe(
    upperBound({ successes: 20, trials: 100 }, (1 - 0.95) / 2) -
      lowerBound({ successes: 5, trials: 100 }, (1 - 0.95) / 2),
  );
  const cascade = accuracyDrop(table, { members: ['cheap', 'dear'], thresholds: [0.5] }, { reference });
  expect(cascade).toMatchObject({ lost: 0, won: 5, drop: -0.05 });
});

test('the bound rises with the confidence, and of the reference itself it is what no loss leaves open', async () => {
  const table = await hundred();
  const reference = { members: ['dear'], thresholds: [] };
  const bounds = [0.5, 0.9, 0.99].map((level) => accuracyDrop(table, reference, { reference, level }).bound);
  [0.5, 0.9, 0.99].forEach((level, i) => expect(bounds[i]).toBeCloseTo(1 - ((1 - level) / 2) ** (1 / 100), 9));
  expect(bounds[0]).toBeLessThan(bounds[1]);
  expect(bounds[1]).toBeLessThan(bounds[2]);
});
