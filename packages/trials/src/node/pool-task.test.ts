import { TerminateError } from 'workerpool';
import type { Pool } from 'workerpool';
import { describe, expect, test, vi } from 'vitest';
import type { PoolMessage } from './pool-message';
import { runTask } from './pool-task';

type On = (message: PoolMessage) => void;

const task = { module: 'file:///evaluator.mjs', options: undefined, trial: 5, candidate: 'c', key: '1'.repeat(32) };
const options = { signal: new AbortController().signal, report: () => undefined, grace: 20 };
const lost = new TerminateError('exitCode: `null`\n signalCode: `SIGKILL`\n');

/** A pool whose processes answer as `act` does. */
function fakePool(
  act: (on: On, settle: { resolve: (value: unknown) => void; reject: (error: Error) => void }) => void,
) {
  const exec = vi.fn((_method: string, _params: unknown[], { on }: { on: On }) => {
    const answer = new Promise((resolve, reject) => queueMicrotask(() => act(on, { resolve, reject })));
    return Object.assign(answer, { cancel: () => undefined });
  });
  return { pool: { exec } as unknown as Pool, exec };
}

describe('runTask', () => {
  test('gives the metrics of the process', async () => {
    const { pool } = fakePool((_, { resolve }) => resolve({ value: 1 }));
    expect(await runTask(pool, task, options)).toEqual({ value: 1 });
  });

  test('a process that was gone before it began costs nothing', async () => {
    let calls = 0;
    const { pool, exec } = fakePool((_, { resolve, reject }) => (calls++ < 2 ? reject(lost) : resolve({ value: 1 })));
    expect(await runTask(pool, task, options)).toEqual({ value: 1 });
    expect(exec).toHaveBeenCalledTimes(3);
  });

  test('three processes that never begin are KILLED', async () => {
    const { pool, exec } = fakePool((_, { reject }) => reject(lost));
    await expect(runTask(pool, task, options)).rejects.toMatchObject({ code: 'KILLED' });
    expect(exec).toHaveBeenCalledTimes(3);
  });

  test('a process that dies after it began is KILLED, and not tried again', async () => {
    const { pool, exec } = fakePool((on, { reject }) => {
      on({ type: 'begun', pid: 2 ** 22 + 1 });
      reject(lost);
    });
    await expect(runTask(pool, task, options)).rejects.toMatchObject({
      code: 'KILLED',
      message: 'the process of trial 5 ended by SIGKILL before the trial did',
    });
    expect(exec).toHaveBeenCalledTimes(1);
  });

  test('an aborted task ends when its process says so, or after the grace', async () => {
    for (const settles of [true, false]) {
      const controller = new AbortController();
      const { pool } = fakePool((on) => {
        controller.abort(new Error('enough'));
        if (settles) on({ type: 'settled' });
      });
      const ending = runTask(pool, task, { ...options, grace: settles ? 1e6 : 20, signal: controller.signal });
      await expect(ending).rejects.toThrow('enough');
    }
  });
});
