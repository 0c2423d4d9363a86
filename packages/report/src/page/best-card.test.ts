import { expect, test } from 'vitest';
import { amountOf, textsOf } from '../fixtures/parse';
import { eventsOf } from '../fixtures/runs';
import { collectRun } from '../run/collect-run';
import { bestCard } from './best-card';

const run = collectRun(eventsOf([{ metrics: { parameters: 1200, accuracy: 0.9 } }]), { describe: () => 'the <one>' });

test('bestCard shows the objective first, then the other metrics and the time', () => {
  const html = bestCard(run, undefined).text;
  expect(textsOf(html, 'dt')).toEqual(['accuracy', 'parameters', 'evaluated in']);
  expect(textsOf(html, 'dd')).toEqual(['0.9000', '1,200', '1.5 s']);
  expect(textsOf(html, 'p')).toEqual(['the <one>']);
  expect(amountOf(html, 'table')).toBe(0);
});

test('bestCard compares with the teacher what both have', () => {
  const html = bestCard(run, { name: 'VGG', metrics: { accuracy: 0.95, parameters: 12_000, other: 1 } }).text;
  expect(textsOf(html, 'tbody th')).toEqual(['parameters', 'accuracy']);
  expect(textsOf(html, 'tbody tr')[0]).toContain('10\u00d7 less');
  expect(bestCard(run, { metrics: {} }).text).toContain('no metric in common');
});

test('bestCard of a run without completed trials says so', () => {
  const html = bestCard(collectRun(eventsOf([{ status: 'failed' }])), undefined).text;
  expect(textsOf(html, 'p')).toEqual(['No trial completed, so there is no best one.']);
});
