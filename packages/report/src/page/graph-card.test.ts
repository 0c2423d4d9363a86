import { removeLayers } from '@archipelago/graph-ir';
import { expect, test } from 'vitest';
import { cells, chain } from '../fixtures/graphs';
import { amountOf, textsOf } from '../fixtures/parse';
import { eventsOf } from '../fixtures/runs';
import { checkReportOptions, type ReportOptions } from '../report-options';
import { collectRun } from '../run/collect-run';
import { graphCard } from './graph-card';

function cardOf<C>(candidate: C, options: ReportOptions<C> = {}): string | undefined {
  const run = collectRun(eventsOf<C>([{ metrics: { accuracy: 0.9 }, candidate }]));
  return graphCard(run, checkReportOptions(options))?.text;
}

test('graphCard draws a candidate that is a graph or holds one', () => {
  for (const html of [cardOf(chain(2)), cardOf({ graph: chain(2) })]) {
    expect(amountOf(html!, 'svg.arc-graph')).toBe(1);
    expect(textsOf(html!, 'p')[0]).toContain('9 layers, 2,682 trained parameters');
  }
});

test('graphCard draws what graphOf makes', () => {
  expect(amountOf(cardOf(3, { graphOf: chain })!, 'g.box.convolution .title')).toBe(3);
});

test('graphCard of other candidates is nothing', () => {
  for (const candidate of [null, 5, 'x', { inputs: 1 }]) expect(cardOf(candidate)).toBeUndefined();
});

test('graphCard marks what changed since the teacher where layers have the same ids', () => {
  const teacher = chain(3);
  const graph = removeLayers(teacher, ['conv2', 'norm2', 'relu2']);
  expect(amountOf(cardOf(graph, { teacher: { metrics: {}, graph: teacher } })!, 'g.box.removed')).toBe(1);
  expect(amountOf(cardOf(cells(2), { teacher: { metrics: {}, graph: teacher } })!, 'g.box.added')).toBe(0);
});

test('graphCard of a graph that is not valid or too large says why', () => {
  expect(textsOf(cardOf({ ...chain(1), outputs: ['<b>'] })!, 'p')[0]).toContain('The network is not drawn: ');
  expect(textsOf(cardOf(chain(900))!, 'p')[0]).toContain('boxes');
});
