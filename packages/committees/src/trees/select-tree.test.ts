import { createRandom } from '@archipelago/numerics';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decisionsOf } from '../members/decisions';
import { createPool } from '../members/pool';
import { tabulate } from '../tables/tabulate';
import { optimizeThresholds } from '../thresholds/optimize';
import { evaluateTree, type Route } from './cascade-tree';
import { selectTree } from './select-tree';

const COSTS = { a: 1, b: 4, c: 7 };
type Name = keyof typeof COSTS;
const NAMES = Object.keys(COSTS) as Name[];

async function tableOf(
  labels: readonly number[],
  said: readonly { readonly labels: readonly number[]; readonly confidences: readonly number[] }[],
  classes: number,
) {
  const members = NAMES.map((name, i) => ({
    name,
    costs: { ms: COSTS[name] },
    output: decisionsOf({ ...said[i], classes }),
  }));
  return tabulate(createPool({ members, labels }), { size: 2 });
}

const tiny = (most: number) =>
  fc.integer({ min: 2, max: most }).chain((samples) => {
    const list = (max: number) => fc.array(fc.nat(max), { minLength: samples, maxLength: samples });
    const said = fc.record({ labels: list(1), confidences: list(3) });
    return fc.tuple(list(1), fc.array(said, { minLength: 3, maxLength: 3 }));
  });

const target = fc.oneof(
  fc.integer({ min: 4, max: 48 }).map((quarters) => ({ maxCost: quarters / 4 })),
  fc.integer({ min: 0, max: 100 }).map((percent) => ({ minAccuracy: percent / 100 })),
);

/** Every tree of a first model, and for each of two classes a threshold and one other model. */
const everyTree = NAMES.flatMap((first) => {
  const routes = NAMES.filter((name) => name !== first).flatMap((name) =>
    [0, 1, 2, 3, 4].map((threshold): Route => ({ threshold, next: [name], thresholds: [] })),
  );
  return routes.flatMap((zero) => routes.map((one) => ({ first, routes: [zero, one] })));
});

test('two classes and three models: as good as trying all trees', async () => {
  await fc.assert(
    fc.asyncProperty(tiny(7), target, async ([labels, said], goal) => {
      const table = await tableOf(labels, said, 2);
      const all = everyTree
        .map((tree) => evaluateTree(table, tree))
        .filter(({ cost, accuracy }) =>
          'maxCost' in goal ? cost <= goal.maxCost + 1e-9 : accuracy >= goal.minAccuracy - 1e-9,
        )
        .sort((a, b) =>
          'maxCost' in goal ? b.accuracy - a.accuracy || a.cost - b.cost : a.cost - b.cost || b.accuracy - a.accuracy,
        );
      if (all.length === 0) {
        expect(() => selectTree(table, { ...goal, minimumCount: 1 })).toThrow(
          expect.objectContaining({ code: 'UNREACHABLE' }),
        );
        return;
      }
      const found = selectTree(table, { ...goal, minimumCount: 1 });
      expect(found.accuracy).toBeCloseTo(all[0].accuracy, 12);
      expect(found.cost).toBeCloseTo(all[0].cost, 9);
      expect(evaluateTree(table, found)).toEqual(found);
    }),
    { seed: 71, numRuns: 60 },
  );
});

test('never worse than the best two-member cascade, whatever minimumCount is', async () => {
  await fc.assert(
    fc.asyncProperty(tiny(25), target, fc.constantFrom(1, 5, 100), async ([labels, said], goal, minimumCount) => {
      const table = await tableOf(labels, said, 2);
      for (const first of NAMES) {
        for (const second of NAMES) {
          const plain = first === second ? undefined : optimizeThresholds(table, [first, second], goal);
          if (plain === undefined) continue;
          const found = selectTree(table, { ...goal, minimumCount });
          if ('maxCost' in goal) expect(found.accuracy).toBeGreaterThanOrEqual(plain.accuracy);
          else expect(found.cost).toBeLessThanOrEqual(plain.cost + 1e-9);
        }
      }
    }),
    { seed: 72, numRuns: 60 },
  );
});

/** The first model halves the classes; then one model knows the lower half of them, another the upper. */
async function specialists(samples: number) {
  const random = createRandom('specialists');
  const labels = Array.from({ length: samples }, () => random.integer(4));
  const guess = (label: number) => (label < 2 ? 0 : 2) + random.integer(2);
  const knows = (half: number) => labels.map((label) => (label >> 1 === half ? label : random.integer(4)));
  const unsure = labels.map(() => random.uniform());
  const said = [labels.map(guess), knows(0), knows(1)].map((own) => ({ labels: own, confidences: unsure }));
  return tableOf(labels, said, 4);
}

test('sends classes to the model that knows them, which no chain of two does', async () => {
  const table = await specialists(600);
  const tree = selectTree(table, { minAccuracy: 1 });
  expect(tree).toMatchObject({ first: 'a', accuracy: 1, worstCaseCost: 8 });
  expect(tree.routes.map(({ next }) => next[0])).toEqual(['b', 'b', 'c', 'c']);
  expect(optimizeThresholds(table, ['a', 'b'], { minAccuracy: 1 })).toBeUndefined();
  expect(optimizeThresholds(table, ['a', 'c'], { minAccuracy: 1 })).toBeUndefined();
});

test('keeps a bound on the worst case, and takes the first models and branches that it is given', async () => {
  const table = await specialists(600);
  const bounded = selectTree(table, { maxCost: 100, maxWorstCaseCost: 6 });
  expect(bounded.worstCaseCost).toBeLessThanOrEqual(6);
  const given = selectTree(table, { maxCost: 100, firsts: ['c'], branches: [{ next: ['a'], thresholds: [] }] });
  expect(given.first).toBe('c');
  expect(given.routes.flatMap(({ next }) => next).every((name) => name === 'a')).toBe(true);
  expect(() => selectTree(table, { maxCost: 0.5 })).toThrow(expect.objectContaining({ code: 'UNREACHABLE' }));
  expect(() => selectTree(table, { maxCost: 5, minimumCount: 0 })).toThrow(
    expect.objectContaining({ code: 'BAD_OPTION' }),
  );
});
