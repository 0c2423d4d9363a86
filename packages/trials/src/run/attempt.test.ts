import { createRandom } from '@archipelago/numerics';
import { describe, expect, test, vi } from 'vitest';
import type { EvaluateContext, Evaluator } from '../evaluator';
import type { Report } from '../pruner';
import type { Metrics } from '../trial';
import { AbortListeners } from './abort-listeners';
import { attempt } from './attempt';

function tryOnce(
  evaluator: Evaluator<string>,
  {
    onReport = () => false,
    signal = new AbortController().signal,
  }: { onReport?: (report: Report) => boolean; signal?: AbortSignal } = {},
) {
  return attempt(
    { trial: 4, candidate: 'c' },
    { evaluator, metric: 'value', random: createRandom(1), stopped: new AbortListeners(signal), onReport },
  );
}

const never = new Promise<never>(() => undefined);

describe('attempt', () => {
  test('completes with the metrics of a synchronous or asynchronous evaluator', async () => {
    const outcome = { status: 'completed', metrics: { value: 2 } };
    expect((await tryOnce(() => ({ value: 2 })))?.outcome).toEqual(outcome);
    expect((await tryOnce(async () => ({ value: 2 })))?.outcome).toEqual(outcome);
  });

  test('measures the seconds', async () => {
    const result = await tryOnce(() => new Promise((resolve) => setTimeout(resolve, 30, { value: 1 })));
    expect(result?.seconds).toBeGreaterThan(0.025);
  });

  test.each<[string, Evaluator<string>, string]>([
    [
      'throws',
      () => {
        throw new Error('no');
      },
      'THREW',
    ],
    ['rejects', () => Promise.reject(Object.assign(new Error('no'), { code: 'E1' })), 'E1'],
    ['rejects with nothing', () => Promise.reject(undefined), 'THREW'],
    ['returns NaN', () => ({ value: Number.NaN }), 'BAD_METRICS'],
    ['returns nothing', () => undefined as unknown as Metrics, 'BAD_METRICS'],
    ['returns a number', () => 1 as unknown as Metrics, 'BAD_METRICS'],
    ['returns other metrics', () => ({ other: 1 }), 'BAD_METRICS'],
    [
      'reports NaN',
      (_, { report }) => {
        report(0, { value: Number.NaN });
        return { value: 1 };
      },
      'BAD_REPORT',
    ],
    [
      'reports backwards',
      (_, { report }) => {
        report(3, { value: 1 });
        report(3, { value: 1 });
        return { value: 1 };
      },
      'BAD_REPORT',
    ],
  ])('fails where the evaluator %s', async (_, evaluator, code) => {
    expect((await tryOnce(evaluator))?.outcome).toMatchObject({ status: 'failed', error: { code } });
  });

  test('is undefined at once where the run stops, and aborts the evaluator with the reason', async () => {
    const stop = new AbortController();
    let seen: AbortSignal | undefined;
    const result = tryOnce(
      (_, { signal }) => {
        seen = signal;
        return never;
      },
      { signal: stop.signal },
    );
    stop.abort('enough');
    expect(await result).toBeUndefined();
    expect(seen?.reason).toBe('enough');
  });

  test('does not begin where the run has stopped', async () => {
    const evaluator = vi.fn(() => ({ value: 1 }));
    expect(await tryOnce(evaluator, { signal: AbortSignal.abort() })).toBeUndefined();
    expect(evaluator).not.toHaveBeenCalled();
  });

  test('is pruned with the last reported metrics, whatever the evaluator does then', async () => {
    const onReport = ({ step }: Report) => step === 1;
    const report3 = ({ report }: EvaluateContext) => [0, 1, 2].forEach((step) => report(step, { value: step }));
    const outcome = { status: 'pruned', metrics: { value: 1 } };
    const listens: Evaluator<string> = (_, context) => {
      report3(context);
      throw context.signal.reason;
    };
    const finishes: Evaluator<string> = (_, context) => {
      report3(context);
      return { value: 9 };
    };
    expect((await tryOnce(listens, { onReport }))?.outcome).toEqual(outcome);
    expect((await tryOnce(finishes, { onReport }))?.outcome).toEqual(outcome);
  });

  test('ignores reports after the end', async () => {
    let late: EvaluateContext['report'] = () => undefined;
    const onReport = vi.fn(() => false);
    await tryOnce(
      (_, { report }) => {
        late = report;
        return { value: 1 };
      },
      { onReport },
    );
    late(0, { value: Number.NaN });
    expect(onReport).not.toHaveBeenCalled();
  });
});
