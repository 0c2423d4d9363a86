import { createRandom, type Random } from '@archipelago/numerics';
import { expect, test } from 'vitest';
import type { MeasuredCascade } from '../cascades/cascade';
import { decisionsOf } from '../members/decisions';
import { createPool } from '../members/pool';
import { tabulate } from '../tables/tabulate';
import { accuracyDrop } from './accuracy-drop';
import { certifyPath, guaranteedThresholds } from './guaranteed-thresholds';
import { neverExit, thresholdPath } from './threshold-path';

const LEVELS = 10;
/** P(cheap is right) at confidence k/10; the dear model is right with 0.9, and where the cheap one is if that is less likely. */
const cheapRight = (k: number): number => 0.55 + 0.04 * k;
const DEAR_RIGHT = 0.9;

/** Independent samples of a population whose drops are known. */
async function draw(random: Random, samples: number) {
  const labels = new Int32Array(samples);
  const level = Int32Array.from(labels, () => random.integer(LEVELS));
  const luck = Float64Array.from(labels, () => random.uniform());
  const confidences = Float64Array.from(level, (k) => k / LEVELS);
  const model = (name: string, ms: number, right: (i: number) => boolean) => ({
    name,
    costs: { ms },
    output: decisionsOf({ labels: labels.map((_, i) => (right(i) ? 0 : 1)), confidences, classes: 2 }),
  });
  const members = [
    model('cheap', 1, (i) => luck[i] < cheapRight(level[i])),
    model('dear', 10, (i) => luck[i] < DEAR_RIGHT),
  ];
  return tabulate(createPool({ members, labels }), { size: 2 });
}

/** The drop of a cascade in the whole population. */
function trueDrop({ members, thresholds }: Pick<MeasuredCascade, 'members' | 'thresholds'>): number {
  if (members.length === 1) return members[0] === 'dear' ? 0 : NaN;
  let drop = 0;
  for (let k = 0; k < LEVELS; k++)
    if (k / LEVELS >= (thresholds[0] as number)) drop += (DEAR_RIGHT - cheapRight(k)) / LEVELS;
  return drop;
}

const members = ['cheap', 'dear'];
/** Leaving at 6/10 and above drops 0.02, just too much; at 7/10 and above 0.009. */
const maxDrop = 0.0199;

test('the guarantee is broken in less than 5 % of the draws, and what was seen alone breaks it much more often', async () => {
  const runs = 400;
  let [broken, naive, cost] = [0, 0, 0];
  for (let run = 0; run < runs; run++) {
    const random = createRandom('guarantee').split(run);
    const halves = { select: await draw(random, 300), report: await draw(random, 1000) };
    const found = guaranteedThresholds(halves, members, { maxDrop, reference: 'last', steps: 10 });
    if (trueDrop(found.cascade) > maxDrop) broken++;
    cost += found.cascade.cost / runs;
    const reference = neverExit(members);
    const path = thresholdPath(halves.select, members, { steps: 10 });
    const fails = path.findIndex((next) => accuracyDrop(halves.report, next, { reference }).drop > maxDrop);
    if (trueDrop(path[(fails === -1 ? path.length : fails) - 1]) > maxDrop) naive++;
  }
  expect(broken / runs).toBeLessThanOrEqual(0.05);
  expect(naive / runs).toBeGreaterThan(0.3);
  // It is of use: the ensemble costs 11.
  expect(cost).toBeLessThan(9.5);
});

test('stops at the first candidate that fails, although a later one would pass', async () => {
  const table = await draw(createRandom('stop'), 1000);
  const reference = { members: ['dear'], thresholds: [] };
  const path = [2, 0.9, 0.1, 0.8].map((threshold) => ({ members, thresholds: [threshold] }));
  const found = certifyPath(table, path, { maxDrop: 0.05, reference });
  expect(found).toMatchObject({ certified: 2, candidates: 4 });
  expect(found.cascade.thresholds).toEqual([0.9]);
  expect(accuracyDrop(table, path[3], { reference }).bound).toBeLessThan(0.05);
});

test('where nothing can be certified, the reference itself is returned', async () => {
  const random = createRandom('none');
  const halves = { select: await draw(random, 100), report: await draw(random, 100) };
  const found = guaranteedThresholds(halves, members, { maxDrop: 0.01 });
  expect(found).toMatchObject({ certified: 0, drop: undefined });
  expect(found.cascade).toMatchObject({ ...neverExit(members), exitRatios: [0, 1] });
  const last = guaranteedThresholds(halves, members, { maxDrop: 0.01, reference: 'best' });
  expect(last.cascade).toMatchObject({ members: ['dear'], cost: 10 });
});

test('is cheaper where more may be lost, and refuses what is no share', async () => {
  const random = createRandom('monotone');
  const halves = { select: await draw(random, 500), report: await draw(random, 2000) };
  const costs = [0.005, 0.02, 0.08, 0.3].map(
    (own) => guaranteedThresholds(halves, members, { maxDrop: own }).cascade.cost,
  );
  expect(costs).toEqual([...costs].sort((a, b) => b - a));
  expect(costs[3]).toBe(1);
  for (const options of [{ maxDrop: -1 }, { maxDrop: 0.1, level: 1 }]) {
    expect(() => guaranteedThresholds(halves, members, options)).toThrow(
      expect.objectContaining({ code: 'BAD_OPTION' }),
    );
  }
});
