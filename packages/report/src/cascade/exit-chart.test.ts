import { expect, test } from 'vitest';
import { amountOf, parse, textsOf } from '../fixtures/parse';
import { exitChart } from './exit-chart';
import { madeReport } from './fixtures';

test('exitChart has a bar a member and half, as high as its share', () => {
  const svg = exitChart(madeReport);
  expect(amountOf(svg, 'g.trial[aria-label=rect] rect')).toBe(3);
  const heights = Array.from(parse(svg).querySelectorAll('g.front[aria-label=rect] rect')).map((bar) =>
    Number(bar.getAttribute('height')),
  );
  expect(heights[0] / heights[1]).toBeCloseTo(0.58 / 0.3, 1);
  expect(heights[0] / heights[2]).toBeCloseTo(0.58 / 0.12, 1);
  expect(textsOf(svg, 'g.label text')).toEqual(['58.0 %', '30.0 %', '12.0 %']);
  expect(textsOf(svg, 'g[aria-label="x-axis tick label"] text')).toEqual(['small', 'middle', 'large']);
});

test('without held-out ratios, and of one model, exitChart has the bars of the chosen one', () => {
  const { exitRatios: _left, ...heldOut } = madeReport.heldOut;
  expect(amountOf(exitChart({ ...madeReport, heldOut }), 'g[aria-label=rect] rect')).toBe(3);
  const one = exitChart({ ...madeReport, chosen: madeReport.pareto[0] });
  expect(textsOf(one, 'g.label text')).toEqual(['100.0 %']);
});
