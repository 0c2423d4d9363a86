import { describe, expect, test, vi } from 'vitest';
import type { Evaluator } from '../evaluator';
import { bitSpace, ones, runOptions } from '../fixtures/bits';
import type { Bits } from '../fixtures/bits';
import { collect, only } from '../fixtures/collect';
import { runTrials } from '../run/run-trials';
import { randomSearch } from '../searchers/random';
import { describeEvaluatorContract } from '../testing';
import { withTimeout } from './with-timeout';

const run = (evaluator: Evaluator<Bits>, signal?: AbortSignal) =>
  collect(runTrials(randomSearch(bitSpace(4)), evaluator, runOptions(2, { signal })));

describeEvaluatorContract('withTimeout', () => withTimeout(ones, { milliseconds: 1000 }), {
  candidates: [
    [0, 1],
    [1, 1],
  ],
  metric: 'value',
});

describe('withTimeout', () => {
  test('fails a trial that takes longer with TIMED_OUT, aborts it, and the search goes on', async () => {
    let reason: unknown;
    const evaluator: Evaluator<Bits> = (bits, { trial, signal }) => {
      if (trial > 0) return ones(bits);
      signal.addEventListener('abort', () => (reason = signal.reason));
      return new Promise(() => undefined);
    };
    const events = await run(withTimeout(evaluator, { milliseconds: 20 }));
    expect(only(events, 'trial-failed').map(({ error }) => error.code)).toEqual(['TIMED_OUT']);
    expect(only(events, 'trial-completed')).toHaveLength(1);
    expect(reason).toMatchObject({ code: 'TIMED_OUT' });
  });

  test('leaves no timer behind', async () => {
    vi.useFakeTimers();
    try {
      const context = { trial: 0, signal: new AbortController().signal } as Parameters<Evaluator<Bits>>[1];
      const evaluate = withTimeout<Bits>(ones, { milliseconds: 1000 });
      expect(await evaluate([1], context)).toEqual({ value: 1 });
      await expect(
        withTimeout<Bits>(
          () => {
            throw new Error('no');
          },
          { milliseconds: 1000 },
        )([1], context),
      ).rejects.toThrow('no');
      await Promise.resolve();
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test('passes the signal of the run on', async () => {
    const controller = new AbortController();
    let inner: AbortSignal | undefined;
    const evaluator: Evaluator<Bits> = (_, { signal }) => {
      inner = signal;
      controller.abort('enough');
      return new Promise(() => undefined);
    };
    await run(withTimeout(evaluator, { milliseconds: 10_000 }), controller.signal);
    expect(inner?.reason).toBe('enough');
  });

  test.each([0, -1, Number.NaN, 2 ** 31])('refuses %d milliseconds with BAD_OPTION', (milliseconds) => {
    expect(() => withTimeout(ones, { milliseconds })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });
});
