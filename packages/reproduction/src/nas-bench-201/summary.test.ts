import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataSets, queries, type Run } from './runs';
import { summarize } from './summary';

const results = join(import.meta.dirname, '../../results/nas-bench-201');
const linesOf = (file: string): unknown[] =>
  readFileSync(join(results, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
const runs = linesOf('runs.jsonl') as Run[];
const summary = summarize(runs, 'bananas');
const standing = (dataSet: string, method: string, count: number) =>
  summary.find((row) => row.dataSet === dataSet && row.method === method && row.queries === count)!;

it('the committed summary follows from the committed runs', () => {
  expect(linesOf('summary.jsonl')).toEqual(summary);
});

it('every run is there once, and its best never gets worse', () => {
  expect(new Set(runs.map(({ dataSet, method, seed }) => `${dataSet} ${method} ${seed}`)).size).toBe(runs.length);
  for (const { best } of runs) {
    expect(best).toHaveLength(queries.length);
    expect([...best].sort((a, b) => a - b)).toEqual(best);
  }
});

describe('the published searches', () => {
  it.each([
    ['cifar10', [89.893, 90.927, 91.119, 91.19]],
    ['cifar100', [70.033, 72.101, 72.551, 72.79]],
    ['ImageNet16-120', [43.666, 46.282, 46.522, 46.667]],
  ])('on %s have the means %j after 10, 50, 100 and 150 networks, of 32 runs', (dataSet, means) => {
    expect(standing(dataSet, 'bananas', 50).runs).toBe(32);
    [10, 50, 100, 150].forEach((count, i) => expect(standing(dataSet, 'bananas', count).mean).toBeCloseTo(means[i], 2));
  });
});

describe.each(dataSets)('gpSearcher on %s', (dataSet) => {
  it.each([50, 100, 150])(
    'is ahead of the published searches after %d networks, in 50 runs with p < 0.001',
    (count) => {
      const { runs: own, aheadOfPublished, pValue } = standing(dataSet, 'gp', count);
      expect(own).toBe(50);
      expect(aheadOfPublished).toBeGreaterThan(0);
      expect(pValue).toBeLessThan(0.001);
    },
  );

  it('has after 75 networks more than these after 150', () => {
    expect(standing(dataSet, 'gp', 75).mean).toBeGreaterThan(standing(dataSet, 'bananas', 150).mean);
  });
});
