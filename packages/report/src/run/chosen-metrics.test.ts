import { expect, test } from 'vitest';
import { eventsOf } from '../fixtures/runs';
import { chooseProgress, chooseTradeOff, metricNames } from './chosen-metrics';
import { collectRun } from './collect-run';

const f = { metric: 'f', direction: 'maximize' } as const;
const run = collectRun(
  eventsOf(
    [
      { metrics: { accuracy: 0.9, parameters: 10, f: 1 }, progress: [{ loss: 2, accuracy: 0.1 }] },
      { status: 'failed' },
    ],
    { objective: f },
  ),
);

test('metricNames begins with the objective', () => {
  expect(metricNames(run)).toEqual(['f', 'accuracy', 'parameters']);
});

test('chooseTradeOff takes accuracy against parameters', () => {
  expect(chooseTradeOff(run, undefined)).toEqual({
    x: { metric: 'parameters', direction: 'minimize' },
    y: { metric: 'accuracy', direction: 'maximize' },
  });
});

test('chooseTradeOff takes what is wanted, where a trial reports both', () => {
  const latency = { metric: 'latency', direction: 'minimize' } as const;
  const parameters = { metric: 'parameters', direction: 'minimize' } as const;
  expect(chooseTradeOff(run, { x: parameters, y: f })).toEqual({ x: parameters, y: f });
  expect(chooseTradeOff(run, { x: latency, y: f })).toBeUndefined();
});

test('chooseProgress takes the objective, else accuracy, else loss', () => {
  expect(chooseProgress(run, undefined)).toEqual({ metric: 'accuracy', direction: 'maximize' });
  expect(chooseProgress(run, { metric: 'loss', direction: 'minimize' })?.metric).toBe('loss');
  expect(chooseProgress(run, { metric: 'none', direction: 'minimize' })).toBeUndefined();
  const only = (name: string) => collectRun(eventsOf([{ progress: [{ [name]: 1 }] }]));
  expect(chooseProgress(only('loss'), undefined)).toEqual({ metric: 'loss', direction: 'minimize' });
  expect(chooseProgress(only('topError'), undefined)).toEqual({ metric: 'topError', direction: 'minimize' });
  expect(chooseProgress(collectRun([]), undefined)).toBeUndefined();
});
