import { describe, expect, test } from 'vitest';
import type { CascadeSpec } from './cascade-spec';
import { createCascade } from './create-cascade';
import type { ScoreModel } from './model';
import { runPipeline, type PipelineOptions } from './pipeline';

/** Inputs are the number of models that they need, 1 to 3; confidences say so. */
const spec: CascadeSpec = {
  members: ['a', 'b', 'c'],
  thresholds: [0.9, 0.9],
  kind: 'probabilities',
  classes: 2,
  combination: 'last',
  confidence: 'maxProbability',
  costs: { a: {}, b: {}, c: {} },
};

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs inputs; each batch of each stage is noted. */
function setUp({
  delays = [0, 0, 0],
  failing,
}: { readonly delays?: readonly number[]; readonly failing?: string } = {}) {
  const batches: Record<string, number[]> = { a: [], b: [], c: [] };
  const running: Record<string, number> = { together: 0, a: 0, b: 0, c: 0 };
  const most: Record<string, number> = { ...running };
  const count = (name: string, by: number): void => {
    for (const key of ['together', name]) most[key] = Math.max(most[key], (running[key] += by));
  };
  const model =
    (name: string, stage: number): ScoreModel<number> =>
    async (inputs) => {
      batches[name].push(inputs.length);
      count(name, 1);
      await wait(delays[stage]);
      count(name, -1);
      if (failing === name) throw new Error('no power');
      return inputs.flatMap((needed) => (needed <= stage + 1 ? [1, 0] : [0.5, 0.5]));
    };
  const { runner } = createCascade<number>(spec, { models: { a: model('a', 0), b: model('b', 1), c: model('c', 2) } });
  const exits = new Map<number, number>();
  const run = (source: Iterable<number> | AsyncIterable<number>, options: PipelineOptions) =>
    runPipeline(runner, source, { ...options, emit: (row, { exitedAfter }) => exits.set(row, exitedAfter) });
  return { batches, exits, run, most: () => most };
}

const inputs = Array.from({ length: 50 }, (_, i) => 1 + ((i * 7) % 3));

describe('runPipeline', () => {
  test('fills every batch but the last one of a stage where enough may be in flight', async () => {
    const { batches, exits, run } = setUp();
    await run(inputs, { batchSize: 8, inFlight: 24 });
    const count = (stage: number): number => inputs.filter((needed) => needed > stage).length;
    for (const [stage, name] of ['a', 'b', 'c'].entries()) {
      const total = count(stage);
      const full = Array.from({ length: Math.floor(total / 8) }, () => 8);
      expect(batches[name]).toEqual(total % 8 === 0 ? full : [...full, total % 8]);
    }
    expect([...exits].sort(([a], [b]) => a - b)).toEqual([...inputs.entries()]);
  });

  test('goes on where less than a batch may be in flight', async () => {
    const { batches, exits, run } = setUp();
    await run(inputs, { batchSize: 8, inFlight: 3 });
    expect(exits.size).toBe(50);
    expect(Math.max(...batches.a)).toBe(3);
  });

  test('an asynchronous source that is ready fills batches too', async () => {
    const { batches, run } = setUp();
    await run(ready(), { batchSize: 10, inFlight: 30 });
    expect(batches.a).toEqual([10, 10, 10, 10, 10]);

    async function* ready() {
      yield* inputs;
    }
  });

  test('what a slow source has given does not wait for what it has not', async () => {
    const { exits, run } = setUp();
    await run(slow(), { batchSize: 8, inFlight: 24 });
    expect(exits.size).toBe(2);

    async function* slow() {
      yield 3;
      while (exits.size < 1) await wait(1);
      yield 1;
      while (exits.size < 2) await wait(1);
    }
  });

  test('stages run at the same time, each with one batch', async () => {
    const { most, run } = setUp({ delays: [5, 5, 5] });
    await run(
      Array.from({ length: 10 }, () => 3),
      { batchSize: 1, inFlight: 3 },
    );
    expect(most()).toEqual({ together: 3, a: 1, b: 1, c: 1 });
  });

  test('a failing model ends it, names itself and the inputs, and closes the source', async () => {
    const { exits, run } = setUp({ failing: 'b' });
    let closed = false;
    const failure = {
      code: 'MODEL_FAILED',
      member: 'b',
      message: expect.stringMatching(/inputs \d+ to \d+ \(no power\)/),
    };
    await expect(run(source(), { batchSize: 4, inFlight: 12 })).rejects.toMatchObject(failure);
    expect(closed).toBe(true);
    expect(exits.size).toBeLessThan(12);

    function* source() {
      try {
        for (;;) yield* inputs;
      } finally {
        closed = true;
      }
    }
  });

  test('a failing source ends it with its own error', async () => {
    const broken = new Error('broken');
    await expect(setUp().run(now(), { batchSize: 4, inFlight: 12 })).rejects.toBe(broken);
    await expect(setUp().run(later(), { batchSize: 4, inFlight: 12 })).rejects.toBe(broken);

    function* now() {
      yield 1;
      throw broken;
    }
    async function* later() {
      yield 1;
      throw broken;
    }
  });

  test('a signal ends it at once, even while the source is silent, and nothing is emitted after', async () => {
    const controller = new AbortController();
    const { exits, run } = setUp({ delays: [20, 0, 0] });
    const running = run(silent(), { batchSize: 1, inFlight: 3, signal: controller.signal });
    await wait(5);
    controller.abort();
    await running;
    await wait(40);
    expect(exits.size).toBe(0);

    async function* silent() {
      yield 1;
      await new Promise(() => undefined);
    }
  });

  test('no input, no prediction', async () => {
    const { exits, run } = setUp();
    await run([], { batchSize: 4, inFlight: 4 });
    expect(exits.size).toBe(0);
  });

  test.each([0, -1, 1.5, NaN, Infinity])('refuses %d as batchSize and inFlight', async (value) => {
    const { run } = setUp();
    const failure = { code: 'BAD_OPTION' };
    await expect(run(inputs, { batchSize: value, inFlight: 4 })).rejects.toMatchObject(failure);
    await expect(run(inputs, { batchSize: 4, inFlight: value })).rejects.toMatchObject(failure);
  });
});
