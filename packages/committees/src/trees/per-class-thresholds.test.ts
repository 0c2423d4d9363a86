import { createRandom } from '@archipelago/numerics';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateCascade } from '../cascades/evaluate';
import { decisionsOf } from '../members/decisions';
import { createPool } from '../members/pool';
import { tabulate } from '../tables/tabulate';
import { optimizeThresholds } from '../thresholds/optimize';
import { perClassThresholds } from './per-class-thresholds';

interface Said {
  readonly labels: readonly number[];
  readonly confidences: readonly number[];
}

async function tableOf(labels: readonly number[], said: readonly Said[], classes: number) {
  const members = said.map((parts, i) => ({
    name: `m${i}`,
    costs: { ms: 10 ** i },
    output: decisionsOf({ ...parts, classes }),
  }));
  return tabulate(createPool({ members, labels }), { size: said.length });
}

const names = (count: number) => Array.from({ length: count }, (_, i) => `m${i}`);

/** Tables of a few samples, with tied confidences. */
const tiny = (members: number, classes: number, most: number) =>
  fc.integer({ min: 2, max: most }).chain((samples) => {
    const list = (max: number) => fc.array(fc.nat(max), { minLength: samples, maxLength: samples });
    const said = fc.record({ labels: list(classes - 1), confidences: list(4) });
    return fc.tuple(list(classes - 1), fc.array(said, { minLength: members, maxLength: members }));
  });

const target = fc.oneof(
  fc.integer({ min: 4, max: 50 }).map((quarters) => ({ maxCost: quarters / 4 })),
  fc.integer({ min: 0, max: 100 }).map((percent) => ({ minAccuracy: percent / 100 })),
);

test('two members and two classes: as good as trying all pairs of thresholds', async () => {
  await fc.assert(
    fc.asyncProperty(tiny(2, 2, 8), target, async ([labels, said], goal) => {
      const table = await tableOf(labels, said, 2);
      const found = perClassThresholds(table, names(2), { ...goal, minimumCount: 1 });
      const pairs = [0, 1, 2, 3, 4, 5].flatMap((a) => [0, 1, 2, 3, 4, 5].map((b) => [a, b]));
      const all = pairs
        .map((pair) => evaluateCascade(table, { members: names(2), thresholds: [pair] }))
        .filter(({ cost, accuracy }) =>
          'maxCost' in goal ? cost <= goal.maxCost + 1e-9 : accuracy >= goal.minAccuracy - 1e-9,
        )
        .sort((a, b) =>
          'maxCost' in goal ? b.accuracy - a.accuracy || a.cost - b.cost : a.cost - b.cost || b.accuracy - a.accuracy,
        );
      if (all.length === 0) {
        expect(found).toBeUndefined();
        return;
      }
      expect(found?.accuracy).toBeCloseTo(all[0].accuracy, 12);
      expect(found?.cost).toBeCloseTo(all[0].cost, 9);
    }),
    { seed: 20, numRuns: 300 },
  );
});

test('three members: never worse than the plain thresholds, and does what is asked', async () => {
  await fc.assert(
    fc.asyncProperty(tiny(3, 3, 30), target, fc.constantFrom(1, 4), async ([labels, said], goal, minimumCount) => {
      const table = await tableOf(labels, said, 3);
      const plain = optimizeThresholds(table, names(3), goal);
      const found = perClassThresholds(table, names(3), { ...goal, minimumCount });
      if (found === undefined) {
        expect(plain).toBeUndefined();
        return;
      }
      if ('maxCost' in goal) {
        expect(found.cost).toBeLessThanOrEqual(goal.maxCost + 1e-9);
        expect(found.accuracy).toBeGreaterThanOrEqual(plain?.accuracy ?? 0);
      } else {
        expect(found.accuracy).toBeGreaterThanOrEqual(goal.minAccuracy - 1e-9);
        expect(found.cost).toBeLessThanOrEqual(plain?.cost ?? Infinity);
      }
    }),
    { seed: 21, numRuns: 200 },
  );
});

/** The cheap model is right of class 0 whenever it says so, and of class 1 half the time; its confidence tells nothing. */
async function lopsided(seed: number, samples: number) {
  const random = createRandom(seed);
  const labels = Array.from({ length: samples }, () => random.integer(2));
  const cheap = labels.map((label) => (label === 0 && random.boolean(0.5) ? 0 : 1));
  const unsure = () => labels.map(() => random.uniform());
  const dear = labels.map((label) => (random.boolean(0.95) ? label : 1 - label));
  return tableOf(
    labels,
    [
      { labels: cheap, confidences: unsure() },
      { labels: dear, confidences: unsure() },
    ],
    2,
  );
}

test('where one class can be trusted it leaves at once and the other is passed on: cheaper at a higher accuracy, held out too', async () => {
  const table = await lopsided(1, 1000);
  const [minAccuracy, report] = [0.93, await lopsided(2, 1000)];
  const plain = optimizeThresholds(table, names(2), { minAccuracy });
  const found = perClassThresholds(table, names(2), { minAccuracy });
  expect(found?.cost).toBeLessThan(0.85 * (plain?.cost ?? NaN));
  expect(found?.thresholds[0]).toHaveLength(2);
  const [own, other] = [found, plain].map((cascade) => cascade && evaluateCascade(report, cascade));
  expect(own?.cost).toBeLessThan(0.85 * (other?.cost ?? NaN));
  expect(own?.accuracy).toBeGreaterThan(0.91);
});

test('classes with fewer samples than minimumCount share a threshold, so it is the plain one with none', async () => {
  const table = await lopsided(3, 200);
  const found = perClassThresholds(table, names(2), { maxCost: 6, minimumCount: 1000 });
  const plain = optimizeThresholds(table, names(2), { maxCost: 6 });
  expect(found).toMatchObject({ accuracy: plain?.accuracy, cost: plain?.cost });
  expect(() => perClassThresholds(table, names(2), { maxCost: 6, minimumCount: 0 })).toThrow(
    expect.objectContaining({ code: 'BAD_OPTION' }),
  );
});

test('reaches accuracies that one threshold does not', async () => {
  // Of class 0 the first is right, of class 1 the second, at one confidence.
  const said = [
    { labels: [0, 0, 1, 1], confidences: [1, 1, 1, 1] },
    { labels: [1, 1, 0, 0], confidences: [1, 1, 1, 1] },
  ];
  const table = await tableOf([0, 0, 0, 0], said, 2);
  expect(optimizeThresholds(table, names(2), { minAccuracy: 1 })).toBeUndefined();
  expect(perClassThresholds(table, names(2), { minAccuracy: 1, minimumCount: 1 })).toMatchObject({
    accuracy: 1,
    cost: 6,
  });
});
