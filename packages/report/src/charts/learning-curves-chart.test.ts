import { expect, test } from 'vitest';
import { amountOf, parse, textsOf } from '../fixtures/parse';
import { learningCurvesChart, type LearningCurve } from './learning-curves-chart';

const metric = { metric: 'accuracy', direction: 'maximize' } as const;

function curve(trial: number, values: readonly number[], status: LearningCurve['status'] = 'completed'): LearningCurve {
  return { trial, status, points: values.map((value, i) => ({ step: i + 1, value })) };
}

test('learningCurvesChart draws a line a trial and brings out the best', () => {
  const curves = [curve(0, [0.5, 0.6, 0.7]), curve(1, [0.5, 0.7, 0.8]), curve(2, [0.4, 0.6, 0.75])];
  const svg = learningCurvesChart({ curves, metric, best: 1 });
  expect(amountOf(svg, 'g.curve[aria-label=line] path')).toBe(2);
  expect(amountOf(svg, 'g.best-curve[aria-label=line] path')).toBe(1);
  expect(textsOf(svg, 'g.best-curve title')).toEqual(['trial 1']);
});

test('pruned and failed trials end in a mark', () => {
  const curves = [curve(0, [0.5, 0.6, 0.7]), curve(1, [0.5, 0.6], 'pruned'), curve(2, [0.6, 0.65], 'failed')];
  const svg = learningCurvesChart({ curves, metric });
  expect(amountOf(svg, 'g.pruned circle')).toBe(1 + 1); // and the legend's
  expect(amountOf(svg, 'g.failed path')).toBe(1 + 1);
});

test('of many curves the best and an even choice is drawn, and the label says so', () => {
  const curves = Array.from({ length: 300 }, (_, i) => curve(i, [0.1, 0.2 + i / 1000]));
  const svg = learningCurvesChart({ curves, metric, best: 77 }, { curves: 20 });
  expect(amountOf(svg, 'g.curve[aria-label=line] path')).toBe(19);
  expect(textsOf(svg, 'g.best-curve title')).toEqual(['trial 77']);
  expect(parse(svg).querySelector('svg')!.getAttribute('aria-label')).toBe('accuracy by step of 20 trials of 300.');
});

test.each([
  ['no curve', []],
  ['curves without reports', [curve(0, [])]],
  ['one report', [curve(0, [0.5])]],
  ['equal reports', [curve(0, [0, 0, 0]), curve(1, [0, 0])]],
])('learningCurvesChart of %s has no NaN and no warning', (_name, curves) => {
  expect(learningCurvesChart({ curves, metric })).not.toMatch(/NaN|undefined|Infinity|warning/);
});
