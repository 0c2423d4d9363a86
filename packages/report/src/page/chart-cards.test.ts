import { expect, test } from 'vitest';
import { amountOf, textsOf } from '../fixtures/parse';
import { eventsOf, mixedTrials } from '../fixtures/runs';
import { checkReportOptions } from '../report-options';
import { collectRun } from '../run/collect-run';
import { chartCards, learningCurvesCard } from './chart-cards';

const accuracy = { metric: 'accuracy', direction: 'maximize' } as const;
const run = collectRun(eventsOf(mixedTrials(30)));

test('chartCards shows best so far and accuracy against parameters', () => {
  const html = chartCards(run, checkReportOptions({}))!.text;
  expect(textsOf(html, 'h2')).toEqual(['Best accuracy so far', 'Accuracy against parameters']);
  expect(amountOf(html, 'svg.arc-chart')).toBe(2);
  expect(amountOf(html, 'p')).toBe(0);
});

test('chartCards draws the teacher in both', () => {
  const teacher = { name: 'VGG', metrics: { accuracy: 0.98, parameters: 2e5 } };
  const html = chartCards(run, checkReportOptions({ teacher }))!.text;
  expect(amountOf(html, 'g.reference path')).toBe(2);
  expect(amountOf(html, 'g.reference-line line')).toBe(1);
});

test('chartCards says where it draws a part', () => {
  const html = chartCards(run, checkReportOptions({ chartPoints: 10 }))!.text;
  expect(textsOf(html, 'p')).toEqual([
    '10 of 30 trials drawn, evenly chosen.',
    '10 of 26 trials drawn, evenly chosen.',
  ]);
});

test('chartCards of trials without a cost says so', () => {
  const html = chartCards(collectRun(eventsOf([{ metrics: { accuracy: 0.5 } }])), checkReportOptions({}))!.text;
  expect(textsOf(html, 'p')).toEqual(['No trial reports a cost, such as parameters, beside a quality.']);
});

test('learningCurvesCard draws a line a trial', () => {
  const html = learningCurvesCard(run, accuracy, 100)!.text;
  expect(amountOf(html, 'g[aria-label=line] path')).toBe(30);
  expect(learningCurvesCard(run, undefined, 100)).toBeUndefined();
});
