import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { createRandom } from '@archipelago/numerics';
import type { Random } from '@archipelago/numerics';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { EvaluateContext } from '../evaluator';
import { runOptions } from '../fixtures/bits';
import { collect, endsOf } from '../fixtures/collect';
import { runTrials } from '../run/run-trials';
import { randomSearch } from '../searchers/random';
import type { Metrics } from '../trial';
import { describeEvaluatorContract } from '../testing';
import { poolEvaluator } from './pool-evaluator';
import type { PoolEvaluator, PoolOptions } from './pool-evaluator';

interface Candidate {
  readonly do: string;
  readonly [option: string]: unknown;
}

const module = new URL('./fixtures/evaluator.mjs', import.meta.url);
const pools: PoolEvaluator<Candidate>[] = [];
const pids: number[] = [];

function pool(options: Partial<PoolOptions> = {}): PoolEvaluator<Candidate> {
  const evaluator = poolEvaluator<Candidate>({ module, workers: 1, ...options });
  pools.push(evaluator);
  return evaluator;
}

function context(options: Partial<EvaluateContext> = {}): EvaluateContext {
  return {
    trial: 0,
    signal: new AbortController().signal,
    report: (_, { pid }) => void (pid !== undefined && pids.push(pid)),
    random: createRandom(1),
    ...options,
  };
}

/** A context whose `pid` is fulfilled with the first one that is reported. */
function contextWithPid(options: Partial<EvaluateContext> = {}): EvaluateContext & { readonly pid: Promise<number> } {
  let told: (pid: number) => void;
  const pid = new Promise<number>((resolve) => (told = resolve));
  const report = (_: number, metrics: Metrics): void => {
    pids.push(metrics.pid);
    told(metrics.pid);
  };
  return { ...context({ report, ...options }), pid };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds && isAlive(pid); waited += 20) await wait(20);
  return !isAlive(pid);
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((evaluator) => evaluator.close()));
  for (const pid of pids.splice(0)) expect(await isGoneWithin(pid, 5000)).toBe(true);
});

const shared = poolEvaluator<Candidate>({ module, workers: 2, env: { ARCHIPELAGO_TEST: '42' } });
afterAll(() => shared.close());

describeEvaluatorContract('poolEvaluator', () => shared, {
  candidates: [
    { do: 'report', steps: 3 },
    { do: 'return', metrics: { value: 1 } },
  ],
  metric: 'value',
});

describe('poolEvaluator', () => {
  test('returns the metrics of the module, in another process', async () => {
    const metrics = await shared({ do: 'wait', milliseconds: 0 }, context());
    expect(metrics.value).toBe(1);
    expect(metrics.pid).not.toBe(process.pid);
  });

  test('gives the process the Random of the trial', async () => {
    const random = createRandom(7).split('trial', 3);
    const metrics = await shared({ do: 'draw' }, context({ random }));
    const same = createRandom(7).split('trial', 3);
    expect(metrics.value).toBe(same.uniform());
    expect(metrics.split).toBe(same.split('step', 1).uniform());
  });

  test('keeps its processes from one trial to the next, one a worker', async () => {
    const evaluator = pool({ workers: 2 });
    const results: Metrics[] = [];
    for (let round = 0; round < 3; round++) {
      const both = [0, 1].map((trial) => evaluator({ do: 'wait', milliseconds: 100 }, context({ trial })));
      results.push(...(await Promise.all(both)));
    }
    expect(new Set(results.map(({ pid }) => pid)).size).toBe(2);
  });

  test('passes reports on in order', async () => {
    const steps: [number, Metrics][] = [];
    const report = (step: number, metrics: Metrics): void => void steps.push([step, metrics]);
    await shared({ do: 'report', steps: 3 }, context({ report }));
    expect(steps).toEqual([0, 1, 2].map((step) => [step, { value: step / 10 }]));
  });

  test('passes env on', async () => {
    expect(await shared({ do: 'environment', name: 'ARCHIPELAGO_TEST' }, context())).toEqual({ value: 42 });
  });

  test.each([
    ['throw', 'DIVERGED'],
    ['throw-null', 'THREW'],
    ['not-a-number', 'BAD_METRICS'],
    ['report-badly', 'BAD_REPORT'],
    ['exit', 'KILLED'],
  ])('fails a trial that does "%s" with %s, and evaluates the next', async (what, code) => {
    await expect(shared({ do: what }, context())).rejects.toMatchObject({ code });
    expect(await shared({ do: 'return', metrics: { value: 5 } }, context({ trial: 1 }))).toEqual({ value: 5 });
  });

  test('a report that the caller refuses ends the trial with that error', async () => {
    const report = (): void => {
      throw Object.assign(new Error('no'), { code: 'REFUSED' });
    };
    await expect(shared({ do: 'report-pid-and-wait' }, context({ report }))).rejects.toMatchObject({ code: 'REFUSED' });
  });

  test('kill -9 of a process fails its trial with KILLED and no other, and the pool goes on', async () => {
    const evaluator = pool({ workers: 2 });
    const [first, second] = [contextWithPid(), context({ trial: 1 })];
    const lost = evaluator({ do: 'report-pid-and-wait' }, first);
    const kept = evaluator({ do: 'wait', milliseconds: 300 }, second);
    process.kill(await first.pid, 'SIGKILL');
    await expect(lost).rejects.toMatchObject({ code: 'KILLED', message: expect.stringContaining('SIGKILL') });
    expect((await kept).value).toBe(1);
    expect((await evaluator({ do: 'wait', milliseconds: 0 }, context({ trial: 2 }))).value).toBe(1);
  });

  test('a trial that waits for the process that is killed gets another', async () => {
    const evaluator = pool({ workers: 1 });
    const first = contextWithPid();
    const lost = evaluator({ do: 'report-pid-and-wait' }, first);
    const waiting = evaluator({ do: 'wait', milliseconds: 0 }, context({ trial: 1 }));
    process.kill(await first.pid, 'SIGKILL');
    await expect(lost).rejects.toMatchObject({ code: 'KILLED' });
    expect((await waiting).value).toBe(1);
  });

  test('an idle process that is killed costs no trial', async () => {
    const evaluator = pool({ workers: 1 });
    const { pid } = await evaluator({ do: 'wait', milliseconds: 0 }, context());
    process.kill(pid, 'SIGKILL');
    expect(await isGoneWithin(pid, 2000)).toBe(true);
    expect((await evaluator({ do: 'wait', milliseconds: 0 }, context({ trial: 1 }))).value).toBe(1);
  });

  test('abort ends an evaluator that listens, and its process goes on', async () => {
    const evaluator = pool({ graceMilliseconds: 20_000 });
    const controller = new AbortController();
    const first = contextWithPid({ signal: controller.signal });
    const aborted = evaluator({ do: 'report-pid-and-wait' }, first);
    const pid = await first.pid;
    controller.abort(new Error('enough'));
    await expect(aborted).rejects.toThrow('enough');
    await wait(500);
    expect((await evaluator({ do: 'wait', milliseconds: 0 }, context({ trial: 1 }))).pid).toBe(pid);
  });

  test.each(['report-pid-and-ignore', 'report-pid-and-block'])(
    'abort kills the process of an evaluator that does "%s" when the grace is over',
    async (what) => {
      const evaluator = pool({ graceMilliseconds: 100 });
      const controller = new AbortController();
      const first = contextWithPid({ signal: controller.signal });
      const aborted = evaluator({ do: what }, first);
      const pid = await first.pid;
      await wait(100);
      controller.abort(new Error('enough'));
      await expect(aborted).rejects.toThrow('enough');
      expect(await isGoneWithin(pid, 2000)).toBe(true);
      expect((await evaluator({ do: 'wait', milliseconds: 0 }, context({ trial: 1 }))).value).toBe(1);
    },
  );

  test('abort takes a trial out of the queue', async () => {
    const evaluator = pool({ workers: 1 });
    const running = evaluator({ do: 'wait', milliseconds: 300 }, context());
    const controller = new AbortController();
    const queued = evaluator({ do: 'throw' }, context({ trial: 1, signal: controller.signal }));
    controller.abort(new Error('enough'));
    await expect(queued).rejects.toThrow('enough');
    expect((await running).value).toBe(1);
  });

  test('execArgv that Node refuses fails trials with KILLED and does not hang', async () => {
    const evaluator = pool({ execArgv: ['--no-such-flag'] });
    await expect(evaluator({ do: 'draw' }, context())).rejects.toMatchObject({ code: 'KILLED' });
  });

  test('a factory that throws fails the trial with its code', async () => {
    const evaluator = pool({ options: { broken: true } });
    await expect(evaluator({ do: 'draw' }, context())).rejects.toMatchObject({ code: 'NO_DATA' });
  });

  test('a module without a factory fails the trial with BAD_MODULE', async () => {
    const evaluator = pool({ module: new URL('./fixtures/no-factory.mjs', import.meta.url) });
    await expect(evaluator({ do: 'draw' }, context())).rejects.toMatchObject({ code: 'BAD_MODULE' });
  });

  test('refuses a missing module with BAD_MODULE, and no workers with BAD_OPTION', () => {
    expect(() => poolEvaluator({ module: './no-such.mjs' })).toThrow(expect.objectContaining({ code: 'BAD_MODULE' }));
    expect(() => poolEvaluator({ module, workers: 0 })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });

  test('runs a search, and its failures are trials', async () => {
    const space = {
      sample: (random: Random) => ({ do: random.pick(['draw', 'throw', 'exit']) }),
      contains: () => true,
    };
    const events = await collect(runTrials(randomSearch(space), shared, runOptions(8, { concurrency: 2 })));
    expect(endsOf(events)).toHaveLength(8);
    const codes = { draw: undefined, throw: 'DIVERGED', exit: 'KILLED' };
    for (const end of endsOf(events)) {
      expect('error' in end ? end.error.code : undefined).toBe(codes[end.candidate.do as keyof typeof codes]);
    }
  });

  test('close fails running and later trials with POOL_CLOSED and leaves no process', async () => {
    const evaluator = pool({ graceMilliseconds: 200 });
    const first = contextWithPid();
    const running = evaluator({ do: 'report-pid-and-block' }, first);
    const pid = await first.pid;
    const refused = expect(running).rejects.toMatchObject({ code: 'POOL_CLOSED' });
    await evaluator.close();
    await refused;
    expect(isAlive(pid)).toBe(false);
    await expect(evaluator({ do: 'draw' }, context())).rejects.toMatchObject({ code: 'POOL_CLOSED' });
  });

  test.each(['report-pid-and-wait', 'report-pid-and-block'])(
    'processes that do "%s" end by themselves when their parent is killed',
    async (what) => {
      const parent = spawn(process.execPath, [new URL('./fixtures/parent.mjs', import.meta.url).pathname, what]);
      const workers: number[] = [];
      try {
        for await (const line of createInterface({ input: parent.stdout })) {
          if (workers.push(Number(line)) === 2) break;
        }
        expect(workers.every(isAlive)).toBe(true);
        await wait(200);
      } finally {
        parent.kill('SIGKILL');
        await once(parent, 'exit');
      }
      for (const pid of workers) expect(await isGoneWithin(pid, 5000)).toBe(true);
    },
  );
});
