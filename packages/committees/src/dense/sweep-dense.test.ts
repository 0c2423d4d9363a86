import { createRandom } from '@archipelago/numerics';
import { expect, test } from 'vitest';
import { countClasses, meanIoU } from './class-counts';
import { denseCascade } from './dense-cascade';
import { tabulateDense, type DenseImage } from './dense-table';
import type { ScoreMap } from './score-map';
import { chooseDenseThreshold, evaluateDense, sweepDense } from './sweep-dense';

const costs = { first: 348, second: 507 };
const IGNORED = 255;

/** Images of two halves; the first model is torn in the left one, the second nowhere. Sizes that cells do not divide. */
function images(seed: number, count: number): readonly DenseImage[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const [height, width, classes] = [10, 13, 3];
    const labels = Int32Array.from({ length: height * width }, () =>
      random.boolean(0.05) ? IGNORED : random.integer(classes),
    );
    const model = (skill: (x: number) => number): ScoreMap => ({
      height,
      width,
      classes,
      kind: 'logits',
      data: Float64Array.from({ length: height * width * classes }, (_, i) => {
        const pixel = Math.floor(i / classes);
        return (labels[pixel] === i % classes ? skill(pixel % width) : 0) + random.normal();
      }),
    });
    return { first: model((x) => (x < 6 ? 0.7 : 4)), second: model(() => 3), labels };
  });
}

const data = images(1, 6);

/** Straight from the definition: run the cascade on each image, count all pixels. */
function direct(threshold: number, size: number | undefined) {
  const runs = data.map((image) => denseCascade(image, { size, threshold }));
  const predictions = runs.flatMap(({ labels }) => [...labels]);
  const labels = data.flatMap((image) => Array.from(image.labels));
  return {
    meanIoU: meanIoU(countClasses({ predictions, labels, classes: 3 }, { ignoreLabel: IGNORED })),
    passed: runs.reduce((sum, { passed }) => sum + passed, 0) / runs.length,
  };
}

test('every point of the sweep is what running the cascade on all images gives, for cells and whole images', async () => {
  for (const size of [4, 1, undefined]) {
    const points = sweepDense(await tabulateDense(data, { size, ignoreLabel: IGNORED }), costs);
    const some = points.filter((_, i) => i % Math.ceil(points.length / 12) === 0 || i === points.length - 1);
    for (const point of some) {
      const expected = direct(point.threshold, size);
      expect(point.meanIoU).toBeCloseTo(expected.meanIoU, 12);
      expect(point.passed).toBeCloseTo(expected.passed, 12);
      expect(point.cost).toBeCloseTo(348 + 507 * expected.passed, 9);
    }
  }
});

test('goes from the first model to the mean of both; an image is a cell without a size', async () => {
  const points = sweepDense(await tabulateDense(data, { ignoreLabel: IGNORED }), costs);
  expect(points).toHaveLength(data.length + 1);
  expect([points[0].passed, points[data.length].passed]).toEqual([0, 1]);
  expect([points[0].cost, points[data.length].cost]).toEqual([348, 855]);
});

test('cells that are torn are passed first: smaller cells reach a quality at less cost, as in Table 5.15', async () => {
  const [fine, whole] = await Promise.all(
    [3, undefined].map((size) => tabulateDense(data, { size, ignoreLabel: IGNORED })),
  );
  const target = { costs, minMeanIoU: 0.97 * (sweepDense(whole, costs).at(-1)?.meanIoU as number) };
  const cheap = chooseDenseThreshold(fine, target);
  expect(cheap.meanIoU).toBeGreaterThanOrEqual(target.minMeanIoU);
  expect(cheap.cost).toBeLessThan(0.9 * chooseDenseThreshold(whole, target).cost);
});

test('takes the best threshold of a budget, and it may be evaluated on other images', async () => {
  async function* streamed() {
    for (const image of images(2, 6)) yield Promise.resolve(image);
  }
  const table = await tabulateDense(data, { size: 3, ignoreLabel: IGNORED });
  const chosen = chooseDenseThreshold(table, { costs, maxCost: 600 });
  expect(chosen.cost).toBeLessThanOrEqual(600);
  for (const point of sweepDense(table, costs)) {
    if (point.cost <= 600) expect(chosen.meanIoU).toBeGreaterThanOrEqual(point.meanIoU);
  }
  expect(evaluateDense(table, { costs, threshold: chosen.threshold })).toEqual(chosen);
  const others = await tabulateDense(streamed(), { size: 3, ignoreLabel: IGNORED });
  const elsewhere = evaluateDense(others, { costs, threshold: chosen.threshold });
  expect(elsewhere.threshold).toBe(chosen.threshold);
  expect(Math.abs(elsewhere.passed - chosen.passed)).toBeLessThan(0.2);
});

test('says what is out of reach', async () => {
  const table = await tabulateDense(data, { ignoreLabel: IGNORED });
  const unreachable = expect.objectContaining({ code: 'UNREACHABLE' }) as Error;
  expect(() => chooseDenseThreshold(table, { costs, minMeanIoU: 1 })).toThrow(unreachable);
  expect(() => chooseDenseThreshold(table, { costs, maxCost: 347 })).toThrow(unreachable);
});
