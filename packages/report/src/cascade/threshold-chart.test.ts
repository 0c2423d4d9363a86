import { expect, test } from 'vitest';
import { amountOf, textsOf } from '../fixtures/parse';
import { madeReport, perClassReport } from './fixtures';
import { thresholdChart } from './threshold-chart';

test('thresholdChart has a mark a class and stage, and names the stages', () => {
  const svg = thresholdChart(perClassReport(10).chosen)!;
  expect(amountOf(svg, 'g[aria-label=dot] > *')).toBe(20);
  expect(textsOf(svg, 'g.legend text')).toEqual(['after small', 'after middle']);
  expect(textsOf(svg, 'g.front title')[0]).toMatch(/^class 0, after small: 0\.9/);
});

test('thresholdChart without thresholds by class is nothing', () => {
  expect(thresholdChart(madeReport.chosen)).toBeUndefined();
});

test('equal thresholds, and one class, have no NaN', () => {
  const { chosen } = madeReport;
  for (const threshold of [[0.5, 0.5], [0.5], [0]]) {
    expect(thresholdChart({ ...chosen, thresholds: [threshold, 0.7] })).not.toMatch(/NaN|undefined|Infinity|warning/);
  }
});
