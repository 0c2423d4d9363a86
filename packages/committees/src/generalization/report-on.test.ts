import { bootstrapInterval, createRandom } from '@archipelago/numerics';
import { expect, test } from 'vitest';
import { decisionsOf } from '../members/decisions';
import { createPool } from '../members/pool';
import { tabulate } from '../tables/tabulate';
import { reportOn } from './report-on';

/** A cheap model that is right where it is sure, and a dear one that is right four times in five. */
async function twoModels(seed: number, samples: number) {
  const random = createRandom(seed);
  const labels = Int32Array.from({ length: samples }, () => random.integer(3));
  const say = (probability: (sample: number) => number) =>
    labels.map((label, sample) => (random.boolean(probability(sample)) ? label : (label + 1) % 3));
  const sure = Float64Array.from({ length: samples }, () => random.uniform());
  const members = [
    { name: 'cheap', costs: { ms: 1 }, labels: say((sample) => 0.4 + 0.6 * sure[sample]), confidences: sure },
    { name: 'dear', costs: { ms: 10 }, labels: say(() => 0.8), confidences: sure },
  ].map(({ name, costs, ...parts }) => ({ name, costs, output: decisionsOf({ ...parts, classes: 3 }) }));
  return tabulate(createPool({ members, labels }), { size: 2 });
}

const cascade = { members: ['cheap', 'dear'], thresholds: [0.6] };
const reference = { members: ['dear'], thresholds: [] };

test('agrees with a bootstrap of the samples themselves', async () => {
  const table = await twoModels(1, 400);
  const report = reportOn(table, cascade, { random: createRandom('report'), reference, resamples: 8000 });
  const [first, both] = [table.decisions([0]), table.decisions([0, 1])];
  const left = Array.from(first.confidences, (g) => g >= 0.6);
  const right = left.map((leaves, i) => (leaves ? first.correct[i] : both.correct[i]));
  const direct = (values: readonly number[]) =>
    bootstrapInterval(values, { random: createRandom('direct'), resamples: 8000 });
  const dear = table.decisions([1]).correct;
  for (const [interval, values] of [
    [report.accuracy, right],
    [report.cost, left.map((leaves) => (leaves ? 1 : 11))],
    [report.difference?.accuracy, right.map((own, i) => own - dear[i])],
  ] as const) {
    const expected = direct(values);
    const width = expected.upper - expected.lower;
    expect(interval?.estimate).toBeCloseTo(expected.estimate, 12);
    expect(Math.abs((interval?.lower ?? NaN) - expected.lower)).toBeLessThan(0.08 * width);
    expect(Math.abs((interval?.upper ?? NaN) - expected.upper)).toBeLessThan(0.08 * width);
  }
  const ratio = report.difference?.costRatio.estimate;
  expect(ratio).toBeCloseTo(report.cost.estimate / 10, 12);
  expect(report.exitRatios[0]).toBeCloseTo(left.filter(Boolean).length / 400, 12);
});

test('intervals of accuracy cover the truth about as often as they say', async () => {
  // P(right) = ∫ over sure ≥ 0.6 of 0.4 + 0.6 g, and 0.8 below.
  const truth = 0.4 * 0.4 + 0.3 * (1 - 0.36) + 0.6 * 0.8;
  let covered = 0;
  for (let seed = 0; seed < 200; seed++) {
    const table = await twoModels(100 + seed, 300);
    const { accuracy } = reportOn(table, cascade, { random: createRandom(seed), level: 0.9, resamples: 300 });
    if (accuracy.lower <= truth && truth <= accuracy.upper) covered++;
  }
  expect(covered).toBeGreaterThan(165);
  expect(covered).toBeLessThan(195);
});

test('takes about as long for 50,000 samples as for few, has no difference without a reference, and refuses levels', async () => {
  const table = await twoModels(3, 50_000);
  const report = reportOn(table, cascade, { random: createRandom(3) });
  expect(report.difference).toBeUndefined();
  expect(report.accuracy.upper - report.accuracy.lower).toBeLessThan(0.01);
  for (const options of [{ level: 1 }, { resamples: 0 }]) {
    expect(() => reportOn(table, cascade, { random: createRandom(1), ...options })).toThrow(
      expect.objectContaining({ code: 'BAD_OPTION' }),
    );
  }
});

test('refuses a reference that costs nothing, to which there is no ratio', async () => {
  const members = ['a', 'b'].map((name, i) => ({
    name,
    costs: { ms: i },
    output: decisionsOf({ labels: [0, 1], confidences: [0.5, 0.6], classes: 2 }),
  }));
  const table = await tabulate(createPool({ members, labels: [0, 1] }), { size: 2 });
  const report = (own: string, other: string) =>
    reportOn(
      table,
      { members: [own], thresholds: [] },
      { random: createRandom(1), reference: { members: [other], thresholds: [] } },
    );
  expect(() => report('b', 'a')).toThrow(
    expect.objectContaining({ code: 'BAD_COST', message: expect.stringContaining('a costs 0') }),
  );
  expect(report('a', 'b').difference?.costRatio).toEqual({ estimate: 0, lower: 0, upper: 0 });
});
