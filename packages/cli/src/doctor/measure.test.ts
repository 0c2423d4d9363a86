import type { Engine, Tensors } from '@archipelago/engine';
import { referenceEngine } from '@archipelago/engine/reference';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { measureProduct, measureStep } from './measure';

afterEach(() => void vi.restoreAllMocks());

/** An engine that computes nothing; a clock of its own says how many milliseconds a product of so large matrices took. */
function pretending(milliseconds: (size: number) => number): Engine {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return {
    name: 'pretending',
    device: 'none',
    compile: () => {
      let disposed = false;
      const dispose = (): void => void (disposed = true);
      return Promise.resolve({
        run: async ({ identity }: Tensors) => {
          if (disposed) throw new Error('disposed');
          now += milliseconds(identity.shape[0]);
          return Promise.resolve({});
        },
        write: () => undefined,
        read: () => Promise.resolve({}),
        dispose,
        [Symbol.dispose]: dispose,
      });
    },
  };
}

describe('measureProduct', () => {
  it('512×512 in 100 ms are 2.68 GFLOP/s', async () => {
    const { size, gigaflops } = await measureProduct(pretending(() => 100));
    expect(size).toBe(512);
    expect(gigaflops).toBeCloseTo(2.684, 3);
  });

  it('takes larger matrices until one product takes 20 ms', async () => {
    expect((await measureProduct(pretending((size) => (size < 2048 ? 19 : 20)))).size).toBe(2048);
    expect((await measureProduct(pretending(() => 1))).size).toBe(4096);
  });
});

describe('measureStep', () => {
  it('trains on an engine that computes', async () => {
    expect(await measureStep(referenceEngine())).toBeGreaterThan(0);
  });
});
