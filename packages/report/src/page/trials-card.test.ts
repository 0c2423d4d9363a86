import { expect, test } from 'vitest';
import { amountOf, parse, textsOf } from '../fixtures/parse';
import { eventsOf, mixedTrials } from '../fixtures/runs';
import { collectRun } from '../run/collect-run';
import { trialsCard } from './trials-card';

const run = collectRun(eventsOf(mixedTrials(20)));
const html = trialsCard(run, { rows: 500, progress: { metric: 'accuracy', direction: 'maximize' } })!.text;

test('trialsCard has a row a trial, the best first', () => {
  expect(amountOf(html, 'tbody tr')).toBe(20);
  const values = Array.from(parse(html).querySelectorAll('tbody tr'), (row) => row.children[2].getAttribute('data-v'));
  const completed = values.slice(0, run.trials.filter(({ status }) => status === 'completed').length).map(Number);
  completed.slice(1).forEach((value, i) => expect(value).toBeLessThanOrEqual(completed[i]));
});

test('trialsCard marks the column that it is sorted by', () => {
  const [head] = textsOf(html, 'th[aria-sort=descending]');
  expect(head).toBe('accuracy');
});

test('trialsCard has a curve for every trial that reported', () => {
  expect(amountOf(html, 'td svg.arc-spark')).toBe(20);
});

test('trialsCard of a part says how many there are', () => {
  const part = trialsCard(run, { rows: 5 })!.text;
  expect(amountOf(part, 'tbody tr')).toBe(5);
  expect(textsOf(part, 'p')[0]).toBe('The best 5 of 20 trials; the journal holds the others.');
});

test('trialsCard names candidates and tells errors, as text', () => {
  const events = eventsOf([
    { status: 'failed', error: { code: '<b>', message: '<script>alert(1)</script>' }, candidate: '<img>' },
  ]);
  const card = trialsCard(collectRun(events, { describe: (candidate) => candidate }), { rows: 5 })!.text;
  expect(card).not.toMatch(/<b>|<script|<img/);
  expect(textsOf(card, 'td.text')).toEqual(['<img>', '<b>: <script>alert(1)</script>']);
});

test('trialsCard of no trials or no rows is nothing', () => {
  expect(trialsCard(collectRun([]), { rows: 5 })).toBeUndefined();
  expect(trialsCard(run, { rows: 0 })).toBeUndefined();
});
