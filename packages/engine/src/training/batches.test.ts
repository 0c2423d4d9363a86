import { createRandom } from '@archipelago/numerics';
import { describe, expect, it } from 'vitest';
import { shuffledBatches } from './batches';
import type { Batch } from './examples';

const data = { images: Float32Array.from({ length: 20 }, (_, i) => i), shape: [2], labels: [...Array(10).keys()] };
const random = createRandom(0);

async function batchesOf(source: ReturnType<typeof shuffledBatches>, epoch: number): Promise<Batch[]> {
  const batches: Batch[] = [];
  for await (const batch of source.batches(epoch, random.split('epoch', epoch))) batches.push(batch);
  return batches;
}

describe('shuffledBatches', () => {
  it('gives each example at most once an epoch, with its label, and drops what fills no batch', async () => {
    const source = shuffledBatches(data, { batch: 3 });
    expect([source.steps, source.batch]).toEqual([3, 3]);
    const batches = await batchesOf(source, 0);
    const labels = batches.flatMap((batch) => [...batch.labels!]);
    expect(new Set(labels).size).toBe(9);
    expect(batches.flatMap(({ images }) => [...images.data])).toEqual(labels.flatMap((i) => [2 * i, 2 * i + 1]));
  });

  it('shuffles differently each epoch and equally for an equal source', async () => {
    const source = shuffledBatches(data, { batch: 10 });
    const [[a], [b], [again]] = [await batchesOf(source, 0), await batchesOf(source, 1), await batchesOf(source, 0)];
    expect(a).not.toEqual(b);
    expect(a).toEqual(again);
  });

  it('augments each batch with a source of its own', async () => {
    const draws: number[] = [];
    const augment = (batch: Batch, source: typeof random) => {
      draws.push(source.uniform());
      return { ...batch, labels: batch.labels!.map(() => 7) };
    };
    const batches = await batchesOf(shuffledBatches(data, { batch: 5, augment }), 0);
    expect(batches.flatMap(({ labels }) => [...labels!])).toEqual(Array(10).fill(7));
    expect(new Set(draws).size).toBe(2);
  });

  it('refuses a batch that is no integer or larger than the data', () => {
    for (const batch of [0, 11, 2.5, NaN]) {
      expect(() => shuffledBatches(data, { batch })).toThrow(
        expect.objectContaining({ code: 'BAD_DATA', place: 'batch' }),
      );
    }
  });
});
