import type { InferenceSession } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { SessionCache } from './session-cache';

/** A cache of sessions that only count. */
function counted(idle: number) {
  const counts = { opened: 0, released: 0 };
  const cache = new SessionCache(
    () => {
      counts.opened++;
      const release = () => Promise.resolve(void counts.released++);
      return Promise.resolve({ release } as unknown as InferenceSession);
    },
    { idle },
  );
  return { cache, counts };
}

const model = (id: number): Uint8Array => Uint8Array.of(id);
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('SessionCache', () => {
  it('opens one session for equal models, at once or later', async () => {
    const { cache, counts } = counted(1);
    const [a, b] = await Promise.all([cache.take(model(1)), cache.take(model(1))]);
    expect(a.session).toBe(b.session);
    a.giveBack();
    b.giveBack();
    expect((await cache.take(model(1))).session).toBe(a.session);
    expect((await cache.take(model(2))).session).not.toBe(a.session);
    expect(counts).toEqual({ opened: 2, released: 0 });
  });

  it('releases sessions without a user beyond those that may stay, the least recently used first', async () => {
    const { cache, counts } = counted(1);
    const [a, b] = [await cache.take(model(1)), await cache.take(model(2))];
    a.giveBack();
    b.giveBack();
    await settled();
    expect(counts).toEqual({ opened: 2, released: 1 });
    expect(cache.size).toBe(1);
    await cache.take(model(2));
    expect(counts.opened).toBe(2);
  });

  it('releases none in use, and each only once', async () => {
    const { cache, counts } = counted(0);
    const [a, b] = [await cache.take(model(1)), await cache.take(model(1))];
    a.giveBack();
    a.giveBack();
    await settled();
    expect(counts.released).toBe(0);
    b.giveBack();
    await settled();
    expect(counts.released).toBe(1);
    expect(cache.size).toBe(0);
  });

  it('does not keep a model that could not be opened', async () => {
    let attempts = 0;
    const cache = new SessionCache(() => Promise.reject(new Error(`attempt ${++attempts}`)), { idle: 2 });
    await expect(cache.take(model(1))).rejects.toThrow('attempt 1');
    await expect(cache.take(model(1))).rejects.toThrow('attempt 2');
    expect(cache.size).toBe(0);
  });
});
