import { expect, test } from 'vitest';
import { amountOf, parse, pointsOf, textsOf } from '../fixtures/parse';
import { paretoChart, type ParetoPoint } from './pareto-chart';

const parameters = { metric: 'parameters', direction: 'minimize' } as const;
const accuracy = { metric: 'accuracy', direction: 'maximize' } as const;
const axes = { x: parameters, y: accuracy };

function pointsAt(...pairs: [x: number, y: number][]): ParetoPoint[] {
  return pairs.map(([x, y], trial) => ({ trial, status: 'completed', x, y }));
}

const five = pointsAt([1000, 0.9], [5000, 0.95], [20_000, 0.94], [80_000, 0.97], [90_000, 0.96]);

test('paretoChart draws the front apart from the other trials', () => {
  const svg = paretoChart({ points: five, ...axes });
  expect(amountOf(svg, 'g.front circle')).toBe(3);
  expect(amountOf(svg, 'g.trial circle')).toBe(2 + 1); // and the legend's
  expect(textsOf(svg, 'g.front title')).toContain('trial 3: parameters 80,000, accuracy 0.9700');
});

test('the front is a staircase from left below to right above', () => {
  const points = pointsOf(
    parse(paretoChart({ points: five, ...axes }))
      .querySelector('g.line[aria-label=line] path')!
      .getAttribute('d')!,
  );
  points.slice(1).forEach((point, i) => {
    expect(point.x).toBeGreaterThanOrEqual(points[i].x);
    expect(point.y).toBeLessThanOrEqual(points[i].y);
    expect(point.x === points[i].x || point.y === points[i].y).toBe(true);
  });
});

test('parameters over a wide range have a logarithmic axis, equal factors equally long', () => {
  const svg = paretoChart({ points: pointsAt([1000, 1], [10_000, 2], [100_000, 3]), ...axes });
  expect(textsOf(svg, '.axis-label')).toContain('parameters (log scale)');
  const xs = Array.from(parse(svg).querySelectorAll('g.front circle')).map((dot) => Number(dot.getAttribute('cx')));
  expect(xs[1] - xs[0]).toBeCloseTo(xs[2] - xs[1], 1);
  expect(textsOf(svg, 'g[aria-label="x-axis tick label"] text')).toEqual([
    '1k',
    '2k',
    '5k',
    '10k',
    '20k',
    '50k',
    '100k',
  ]);
});

test('a narrow range, or one with zero, has a linear axis', () => {
  for (const points of [pointsAt([10, 1], [12, 2]), pointsAt([0, 1], [1000, 2])]) {
    expect(textsOf(paretoChart({ points, ...axes }), '.axis-label')).toContain('parameters');
  }
  const forced = paretoChart({ points: pointsAt([0, 1], [1000, 2]), ...axes }, { xScale: 'log' });
  expect(forced).not.toContain('NaN');
});

test('the best trial is ringed and the reference is a diamond', () => {
  const svg = paretoChart({ points: five, ...axes, best: 1, reference: { name: 'teacher', x: 1e5, y: 0.98 } });
  expect(amountOf(svg, 'g.best circle')).toBe(1 + 1);
  expect(amountOf(svg, 'g.reference path')).toBe(1 + 1);
  expect(textsOf(svg, 'g.reference title')).toEqual(['teacher: parameters 100,000, accuracy 0.9800']);
});

test('two minimized metrics have their front at the lower left', () => {
  const error = { metric: 'error', direction: 'minimize' } as const;
  const svg = paretoChart({ points: pointsAt([1, 0.5], [2, 0.2], [3, 0.4]), x: parameters, y: error });
  expect(amountOf(svg, 'g.front circle')).toBe(2);
  expect(textsOf(svg, '.axis-label')).toContain('error (lower is better)');
});

test('pruned trials are drawn and are not on the front', () => {
  const svg = paretoChart({ points: [...five, { trial: 9, status: 'pruned', x: 900, y: 0.99 }], ...axes });
  expect(amountOf(svg, 'g.pruned circle')).toBe(1 + 1);
  expect(amountOf(svg, 'g.front circle')).toBe(3);
});

test.each([
  ['no point', []],
  ['one point', pointsAt([100, 0.5])],
  ['equal points', pointsAt([100, 0.5], [100, 0.5])],
  ['negative points', pointsAt([-5, -1], [-1, -5])],
])('paretoChart of %s has no NaN and no warning', (_name, points) => {
  expect(paretoChart({ points, ...axes })).not.toMatch(/NaN|undefined|Infinity|warning/);
});

test('paretoChart of 10,000 points draws 1,500 and the whole front', () => {
  const points = pointsAt(
    ...Array.from({ length: 10_000 }, (_, i): [number, number] => [i + 1, Math.sin(i) + i / 1e6]),
  );
  const svg = paretoChart({ points, ...axes });
  expect(amountOf(svg, 'g[aria-label=dot] > *')).toBeLessThanOrEqual(1500);
  expect(svg.length).toBeLessThan(300_000);
});
