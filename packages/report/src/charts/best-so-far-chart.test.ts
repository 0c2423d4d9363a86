import { expect, test } from 'vitest';
import { ReportError } from '../errors';
import { amountOf, parse, pointsOf, textsOf } from '../fixtures/parse';
import { bestSoFarChart, type BestSoFarTrial } from './best-so-far-chart';

const maximized = { metric: 'accuracy', direction: 'maximize' } as const;
const minimized = { metric: 'loss', direction: 'minimize' } as const;

function trialsOf(...values: (number | null)[]): BestSoFarTrial[] {
  return values.map((value, trial) =>
    value === null ? { trial, status: 'failed' } : { trial, status: 'completed', value },
  );
}

function heights(svg: string): number[] {
  const d = parse(svg).querySelector('g.line[aria-label=line] path')!.getAttribute('d')!;
  return pointsOf(d).map(({ y }) => y);
}

test('bestSoFarChart draws a mark a trial, and failed ones as crosses', () => {
  const svg = bestSoFarChart({ trials: trialsOf(0.5, null, 0.7, 0.6, null), objective: maximized });
  expect(amountOf(svg, 'g.trial circle')).toBe(3 + 1); // and the legend's
  expect(amountOf(svg, 'g.failed path')).toBe(2 + 1);
  expect(textsOf(svg, 'g.trial title')).toContain('trial 2: accuracy 0.7000');
});

test('the line of the best never falls for a maximized metric', () => {
  const ys = heights(bestSoFarChart({ trials: trialsOf(0.5, 0.9, 0.2, 0.95, 0.3), objective: maximized }));
  ys.slice(1).forEach((y, i) => expect(y).toBeLessThanOrEqual(ys[i]));
  expect(new Set(ys).size).toBe(3);
});

test('the line of the best never rises for a minimized metric', () => {
  const ys = heights(bestSoFarChart({ trials: trialsOf(0.5, 0.9, 0.2, 0.95, 0.1), objective: minimized }));
  ys.slice(1).forEach((y, i) => expect(y).toBeGreaterThanOrEqual(ys[i]));
  expect(new Set(ys).size).toBe(3);
});

test('pruned trials are drawn and are never the best', () => {
  const trials: BestSoFarTrial[] = [...trialsOf(0.5, 0.6), { trial: 2, status: 'pruned', value: 0.9 }];
  const svg = bestSoFarChart({ trials, objective: maximized });
  expect(amountOf(svg, 'g.pruned circle')).toBe(1 + 1);
  expect(parse(svg).querySelector('svg')!.getAttribute('aria-label')).toContain('best 0.6000 in trial 1');
});

test('values far on the worse side are triangles', () => {
  const values = Array.from({ length: 20 }, (_, i) => 0.95 + i / 1000);
  const svg = bestSoFarChart({ trials: trialsOf(...values, 0.1), objective: maximized });
  expect(amountOf(svg, 'g.outlier path')).toBe(1 + 1);
  expect(textsOf(svg, '.legend text')).toContain('off the scale');
});

test('a reference is a line, or only named where it is far away', () => {
  const trials = trialsOf(0.9, 0.95);
  const near = bestSoFarChart({ trials, objective: maximized, reference: { name: 'teacher', value: 0.96 } });
  expect(amountOf(near, 'g.reference-line line')).toBe(1);
  const far = bestSoFarChart({ trials, objective: maximized, reference: { name: 'teacher', value: -8 } });
  expect(amountOf(far, 'g.reference-line line')).toBe(0);
  expect(textsOf(far, '.legend text')).toContain('teacher, \u22128, off the scale');
});

test.each([
  ['no trial', []],
  ['one trial', trialsOf(0.5)],
  ['one failed trial', trialsOf(null)],
  ['equal values', trialsOf(0, 0, 0)],
])('bestSoFarChart of %s has no NaN and no warning', (_name, trials) => {
  const svg = bestSoFarChart({ trials, objective: maximized });
  expect(svg).not.toMatch(/NaN|undefined|Infinity|warning/);
});

test('bestSoFarChart of 10,000 trials draws 1,500 of them and every improvement', () => {
  const trials = trialsOf(...Array.from({ length: 10_000 }, (_, i) => (i % 1000 === 7 ? i : i / 1e5)));
  const svg = bestSoFarChart({ trials, objective: maximized });
  const marks = amountOf(svg, 'g[aria-label=dot] > *');
  expect(marks).toBeLessThanOrEqual(1501);
  expect(textsOf(svg, 'title')).toContain('trial 9007: accuracy 9,007');
  expect(svg.length).toBeLessThan(300_000);
});

test('a metric and a reference named as markup are text', () => {
  const svg = bestSoFarChart({
    trials: trialsOf(0.5, 0.6),
    objective: { metric: '<script>"&', direction: 'maximize' },
    reference: { name: '"><img>', value: 0.5 },
  });
  expect(svg).not.toMatch(/<script|<img/);
  expect(textsOf(svg, '.axis-label')).toContain('<script>"&');
});

test('bestSoFarChart with a width of NaN: BAD_OPTION', () => {
  const draw = (): string => bestSoFarChart({ trials: [], objective: maximized }, { width: NaN });
  expect(draw).toThrow(ReportError);
  expect(draw).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
});
