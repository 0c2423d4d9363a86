import fc from 'fast-check';
import { lastValueFrom, take, toArray } from 'rxjs';
import { createRandom } from '@archipelago/numerics';
import { describe, expect, test } from 'vitest';
import type { CascadeSpec } from './cascade-spec';
import { cascadeStream } from './cascade-stream';
import { createCascade } from './create-cascade';

const spec: CascadeSpec = {
  members: ['a', 'b'],
  thresholds: [0.9],
  kind: 'logits',
  classes: 2,
  combination: 'logits',
  confidence: 'maxProbability',
  costs: { a: { flops: 1 }, b: { flops: 5 } },
};

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A cascade of models that are slow by a random time; an even input leaves after the first. */
function slowCascade(seed: number) {
  const random = createRandom(seed);
  const slow = async (inputs: readonly number[]) => {
    await wait(random.integer(4));
    return inputs.flatMap((input) => (input % 2 === 0 ? [9, 0] : [0.1, 0]));
  };
  return createCascade<number>(spec, { models: { a: slow, b: slow } });
}

describe('cascadeStream', () => {
  test('gives the prediction of every input once, with its number', async () => {
    const cascade = slowCascade(1);
    const found = await lastValueFrom(cascadeStream(cascade, Array(30).keys(), { batchSize: 4 }).pipe(toArray()));
    found.sort((a, b) => a.index - b.index);
    for (const [index, prediction] of found.entries()) {
      expect(prediction).toEqual({ index, ...(await cascade.predict(index)) });
    }
    expect(found.length).toBe(30);
  });

  test('never has more than inFlight inputs under way', async () => {
    const options = fc.record({
      seed: fc.integer({ min: 0, max: 1000 }),
      batchSize: fc.integer({ min: 1, max: 5 }),
      inFlight: fc.integer({ min: 1, max: 12 }),
      asynchronous: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(options, async ({ seed, batchSize, inFlight, asynchronous }) => {
        let pulled = 0;
        let emitted = 0;
        let most = 0;
        function* synchronousSource() {
          for (let i = 0; i < 25; i++) {
            most = Math.max(most, ++pulled - emitted);
            yield i;
          }
        }
        async function* source() {
          for (const input of synchronousSource()) {
            if (input % 4 === 0) await wait(1);
            yield input;
          }
        }
        const stream = cascadeStream(slowCascade(seed), asynchronous ? source() : synchronousSource(), {
          batchSize,
          inFlight,
        });
        await stream.forEach(() => void emitted++);
        expect(emitted).toBe(25);
        expect(most).toBeLessThanOrEqual(inFlight);
      }),
      { seed: 55, numRuns: 25 },
    );
  });

  test('takes nothing before it is subscribed to, and no more after it is left', async () => {
    let pulled = 0;
    let closed = 0;
    function* endless() {
      try {
        for (;;) yield 2 * pulled++;
      } finally {
        closed++;
      }
    }
    const stream = cascadeStream(slowCascade(2), endless(), { batchSize: 2, inFlight: 4 });
    expect(pulled).toBe(0);
    await lastValueFrom(stream.pipe(take(3), toArray()));
    const atEnd = pulled;
    expect(closed).toBe(1);
    await wait(20);
    expect(pulled).toBe(atEnd);
    expect(atEnd).toBeLessThanOrEqual(3 + 4);
  });

  test('leaves a source that has promised its next input', async () => {
    let closed = false;
    const source: AsyncIterable<number> = {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise(() => undefined),
        return: () => {
          closed = true;
          return Promise.reject(new Error('lost'));
        },
      }),
    };
    const subscription = cascadeStream(slowCascade(3), source).subscribe();
    await wait(5);
    subscription.unsubscribe();
    await wait(5);
    expect(closed).toBe(true);
  });

  test('a failing model is the error of the stream, with its name and the number of the input', async () => {
    const models = {
      a: (inputs: readonly number[]) => inputs.flatMap(() => [0, 0]),
      b: ([input]: readonly number[]) => (input === 6 ? Promise.reject(new Error('no power')) : [1, 0]),
    };
    const stream = cascadeStream(createCascade(spec, { models }), Array(20).keys(), { batchSize: 1 });
    const failure = { code: 'MODEL_FAILED', member: 'b', row: 6 };
    await expect(lastValueFrom(stream)).rejects.toMatchObject(failure);
  });

  test('bad scores name the input among those of its batch', async () => {
    const nan = (inputs: readonly number[]) => inputs.flatMap((input) => [input === 6 ? NaN : 0, 0]);
    const stream = cascadeStream(createCascade(spec, { models: { a: nan, b: nan } }), Array(20).keys(), {
      batchSize: 4,
    });
    await expect(lastValueFrom(stream)).rejects.toMatchObject({ code: 'NOT_FINITE', member: 'a', row: 6 });
  });
});
