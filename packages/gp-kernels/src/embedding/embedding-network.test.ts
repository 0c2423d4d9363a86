import type { Engine } from '@archipelago/engine';
import { referenceEngine } from '@archipelago/engine/reference';
import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { columnChoice, EmbeddingNetwork, networkBatch } from './embedding-network';
import { smallEncodings } from './fixtures';
import { freshWeights } from './parameters';

const size = { layers: 1, hidden: 2 };
const inputs = smallEncodings[0].width;
const weights = freshWeights({ ...size, inputs }, createRandom(1));

/** The reference engine, with what it compiled and freed. */
function watched() {
  const counts = { compiled: 0, freed: 0, overlaps: 0 };
  let running = 0;
  const reference = referenceEngine();
  const engine: Engine = {
    ...reference,
    compile: async (program) => {
      counts.compiled++;
      const executable = await reference.compile(program);
      return {
        run: async (feeds) => {
          if (++running > 1) counts.overlaps++;
          await Promise.resolve();
          const results = await executable.run(feeds);
          running--;
          return results;
        },
        write: (state) => executable.write(state),
        read: () => executable.read(),
        dispose: () => counts.freed++,
        [Symbol.dispose]: () => counts.freed++,
      };
    },
  };
  return { counts, engine };
}

describe('EmbeddingNetwork', () => {
  it('embeds many architectures as it does each', async () => {
    using network = new EmbeddingNetwork(referenceEngine(), size);
    const many = Array.from({ length: 130 }, (_, i) => smallEncodings[i % smallEncodings.length]);
    const all = await network.pooled(many, weights, inputs);
    const each = await network.pooled(smallEncodings, weights, inputs);
    for (let i = 0; i < all.length; i++) expect(all[i]).toBeCloseTo(each[i % each.length], 6);
    expect((await network.pooled([], weights, inputs)).length).toBe(0);
  });

  it('compiles once for equal sizes, and runs one after another', async () => {
    const { counts, engine } = watched();
    using network = new EmbeddingNetwork(engine, size);
    await Promise.all([1, 2, 3].map((n) => network.pooled(smallEncodings.slice(0, n), weights, inputs)));
    expect(counts).toEqual({ compiled: 1, freed: 0, overlaps: 0 });
  });

  it('holds twelve programs at most, and none in the end', async () => {
    const { counts, engine } = watched();
    const network = new EmbeddingNetwork(engine, size);
    for (let width = 1; width <= 15; width++) {
      const batch = networkBatch(smallEncodings, { ...columnChoice(smallEncodings), width: 32 + width });
      await network.forward(batch, weights, inputs);
    }
    await Promise.resolve();
    network.dispose();
    await new Promise((done) => setTimeout(done));
    expect(counts).toMatchObject({ compiled: 15, freed: 15 });
  });

  it('leaves no failure unheard where it is disposed before a program is compiled that never will be', async () => {
    let fail = (): void => undefined;
    const compiled = new Promise<never>((_, reject) => (fail = () => reject(new Error('the thread was closed'))));
    const network = new EmbeddingNetwork({ ...referenceEngine(), compile: () => compiled }, size);
    const pooled = network.pooled(smallEncodings, weights, inputs);
    network.dispose();
    const unheard: unknown[] = [];
    const hear = (reason: unknown): void => void unheard.push(reason);
    process.on('unhandledRejection', hear);
    fail();
    await expect(pooled).rejects.toThrow('the thread was closed');
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off('unhandledRejection', hear);
    expect(unheard).toEqual([]);
  });
});
