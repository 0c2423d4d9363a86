import { createRandom } from '@archipelago/numerics';
import { expect, test } from 'vitest';
import { denseCascade, denseCost } from './dense-cascade';
import { decidePixels, meanLabels, type ScoreMap } from './score-map';

const random = createRandom('dense-cascade');
const map = (height: number, width: number): ScoreMap => ({
  height,
  width,
  classes: 3,
  kind: 'logits',
  data: Float32Array.from({ length: height * width * 3 }, () => 2 * random.normal()),
});
const first = map(5, 7);
const second = map(5, 7);

test.each([
  ['full', 0.434, 568],
  ['s = 512', 0.179, 439],
  ['s = 128', 0.099, 398],
])('Table 5.15: R50 and R101 with %s pass a share of %d and take %d GFLOPs', (_, passed, gflops) => {
  expect(Math.round(denseCost({ first: 348, second: 507 }, passed))).toBe(gflops);
});

test('threshold 0 is the first model, above 1 the mean of both', () => {
  const none = denseCascade({ first, second }, { size: 2, threshold: 0 });
  expect(none).toMatchObject({ labels: decidePixels(first).labels, passed: 0 });
  const all = denseCascade({ first, second }, { size: 2, threshold: 2 });
  expect(all).toMatchObject({ labels: meanLabels(first, second), passed: 1 });
});

test('cells below the threshold are passed on, and they alone', () => {
  // Two cells of 2 x 2: the left is sure of class 0, the right is torn.
  const sure: ScoreMap = {
    height: 2,
    width: 4,
    classes: 2,
    kind: 'logits',
    data: [9, 0, 9, 0, 0.1, 0, 0.1, 0, 9, 0, 9, 0, 0.1, 0, 0.1, 0],
  };
  const other: ScoreMap = { ...sure, data: Array.from({ length: 16 }, (_, i) => (i % 2 === 0 ? 0 : 30)) };
  const { labels, passedCells, passed } = denseCascade({ first: sure, second: other }, { size: 2, threshold: 0.9 });
  expect(Array.from(labels)).toEqual([0, 0, 1, 1, 0, 0, 1, 1]);
  expect(Array.from(passedCells)).toEqual([0, 1]);
  expect(passed).toBe(0.5);
});

test('a second model that is a function runs only where a cell is passed', () => {
  const calls: Uint8Array[] = [];
  const lazy = (cells: Uint8Array): ScoreMap => {
    calls.push(cells);
    return second;
  };
  denseCascade({ first, second: lazy }, { threshold: 0 });
  expect(calls).toEqual([]);
  const passed = denseCascade({ first, second: lazy }, { size: 3, threshold: 0.7 });
  expect(calls).toEqual([passed.passedCells]);
  expect(passed.labels).toEqual(denseCascade({ first, second }, { size: 3, threshold: 0.7 }).labels);
});
