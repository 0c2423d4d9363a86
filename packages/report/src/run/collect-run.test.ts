import type { TrialEvent } from '@archipelago/trials';
import { expect, test } from 'vitest';
import { ReportError } from '../errors';
import { eventsOf } from '../fixtures/runs';
import { collectRun, createRunCollector } from './collect-run';
import { progressLimit } from './run';

const completed = (accuracy: number, candidate: string) => ({ metrics: { accuracy }, candidate });

test('collectRun reads facts, trials and the best one', () => {
  const run = collectRun(eventsOf([completed(0.8, 'a'), completed(0.9, 'b'), { status: 'failed', candidate: 'c' }]));
  expect(run).toMatchObject({ searcher: 'random search', seed: '7', budget: 3, reason: 'budget', seconds: 12.5 });
  expect(run.trials.map(({ status }) => status)).toEqual(['completed', 'completed', 'failed']);
  expect(run.best).toMatchObject({ value: 0.9, candidate: 'b', record: { trial: 1 } });
});

test('collectRun of minimized loss takes the least', () => {
  const trials = [0.5, 0.2, 0.4].map((loss) => ({ metrics: { loss } }));
  expect(collectRun(eventsOf(trials, { objective: { metric: 'loss', direction: 'minimize' } })).best?.value).toBe(0.2);
});

test('of equal trials the first is best, in whatever order they end', () => {
  const events = eventsOf([completed(0.9, 'a'), completed(0.9, 'b')]);
  const ends = events.filter(({ type }) => type === 'trial-completed');
  const rest = events.filter(({ type }) => type !== 'trial-completed');
  for (const order of [ends, [...ends].reverse()]) {
    expect(collectRun([...rest, ...order]).best?.candidate).toBe('a');
  }
});

test('pruned and failed trials are never best', () => {
  const run = collectRun(eventsOf([{ status: 'pruned', metrics: { accuracy: 1 } }, { status: 'failed' }]));
  expect(run.best).toBeUndefined();
});

test('collectRun([]) is a run of nothing', () => {
  expect(collectRun([])).toEqual({ resumed: false, trials: [], best: undefined });
});

test('metrics that are not finite are left out', () => {
  const metrics = { accuracy: 0.5, loss: NaN, other: null as unknown as number, infinite: Infinity };
  expect(collectRun(eventsOf([{ metrics }])).trials[0].metrics).toEqual({ accuracy: 0.5 });
});

test('long trials keep an even choice of their reports and the latest', () => {
  const progress = Array.from({ length: 1001 }, (_, i) => ({ accuracy: i }));
  const [{ progress: kept }] = collectRun(eventsOf([{ progress, metrics: { accuracy: 1 } }])).trials;
  expect(kept.length).toBeGreaterThan(progressLimit / 2);
  expect(kept.length).toBeLessThanOrEqual(progressLimit + 1);
  expect(kept[0].step).toBe(1);
  expect(kept.at(-1)!.step).toBe(1001);
  const gaps = new Set(kept.slice(1, -1).map(({ step }, i) => step - kept[i].step));
  expect(gaps.size).toBe(1);
});

test('a trial that is started again begins its reports again', () => {
  const [started, ...rest] = eventsOf([{ progress: [{ a: 1 }, { a: 2 }], status: 'running' }], { ended: false });
  const again = rest.filter(({ type }) => type !== 'trial-suggested');
  expect(collectRun([started, ...rest, ...again]).trials[0].progress).toHaveLength(2);
});

test('describe names candidates', () => {
  const run = collectRun(eventsOf([completed(0.9, 'a')]), { describe: (candidate) => `cell ${candidate}` });
  expect(run.trials[0].label).toBe('cell a');
});

test.each([
  [{ type: 'nonsense' }, 'nonsense'],
  [null, 'undefined'],
  [{ type: 'trial-started', trial: -1 }, '-1'],
  [{ type: 'trial-progress', trial: 1.5, step: 1, metrics: {} }, '1.5'],
])('%j is no event: BAD_EVENT', (event, named) => {
  const collector = createRunCollector();
  const add = (): void => collector.add(event as unknown as TrialEvent);
  expect(add).toThrow(ReportError);
  expect(add).toThrow(expect.objectContaining({ code: 'BAD_EVENT', message: expect.stringContaining(named) }));
});
