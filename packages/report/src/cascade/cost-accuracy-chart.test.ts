import { expect, test } from 'vitest';
import { amountOf, parse, pointsOf, textsOf } from '../fixtures/parse';
import { costAccuracyChart } from './cost-accuracy-chart';
import { madeReport } from './fixtures';

const svg = costAccuracyChart(madeReport);

test('costAccuracyChart draws models, the front, the chosen one and its interval', () => {
  expect(amountOf(svg, 'g.trial[aria-label=dot] circle')).toBe(3);
  expect(amountOf(svg, 'g.front[aria-label=dot] circle')).toBe(4);
  expect(textsOf(svg, 'g.best title')).toEqual([
    'chosen, on held-out samples: 93.60 % at 5,400,000',
    'chosen: small → middle → large: 94.00 % at 5,200,000',
  ]);
  expect(amountOf(svg, 'g.best-curve[aria-label=link] path')).toBe(1);
  expect(textsOf(svg, 'g.label text')).toEqual(expect.arrayContaining(['small', 'middle', 'large']));
});

test('the front is a staircase and the axis of a wide cost logarithmic', () => {
  expect(textsOf(svg, '.axis-label')).toContain('average flops a sample (log scale)');
  const line = parse(svg).querySelector('g.line[aria-label=line] path')!.getAttribute('d')!;
  pointsOf(line)
    .slice(1)
    .forEach((point, i) => {
      const before = pointsOf(line)[i];
      expect(point.x === before.x || point.y === before.y).toBe(true);
    });
});

test('costs that hold zero, and one model alone, have a linear axis and no NaN', () => {
  const free = { ...madeReport, singles: [{ name: 'free', accuracy: 0.5, cost: 0 }] };
  const one = { ...madeReport.pareto[0], accuracy: 0.5, cost: 0, worstCaseCost: 0 };
  const alone = {
    ...free,
    chosen: one,
    pareto: [one],
    heldOut: { accuracy: 0.5, cost: 0, accuracyInterval: [0.5, 0.5] as const },
  };
  for (const report of [free, alone, { ...alone, pareto: [] }]) {
    const drawn = costAccuracyChart(report);
    expect(textsOf(drawn, '.axis-label')).toContain('average flops a sample');
    expect(drawn).not.toMatch(/NaN|undefined|Infinity|warning/);
  }
});

test('costAccuracyChart of 10,000 committees draws 1,500', () => {
  const pareto = Array.from({ length: 10_000 }, (_, i) => ({
    ...madeReport.chosen,
    cost: 1e6 + i,
    accuracy: 0.8 + i / 1e5,
  }));
  const many = costAccuracyChart({ ...madeReport, pareto });
  expect(amountOf(many, 'g.front circle')).toBe(1500);
  expect(parse(many).querySelector('svg')!.getAttribute('aria-label')).toContain('1,500 committees of 10000 are drawn');
});
