import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluationBatches } from './evaluation-batches';

const numbers = (count: number) => ({ images: Float32Array.from({ length: count }, (_, i) => i), shape: [1] });

describe('evaluationBatches', () => {
  it('cuts 360 examples with a limit of 256 into two batches of 180, so nothing is filled up', () => {
    expect(evaluationBatches(numbers(360), 256)).toMatchObject({ size: 180, total: 360 });
  });

  it('gives every example once and in order, then repeats the last one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 70 }), (count, limit) => {
        const { size, batches } = evaluationBatches(numbers(count), limit);
        const rows = [...batches()].flatMap(({ images }) => {
          expect(images.shape).toEqual([size, 1]);
          return [...images.data];
        });
        expect(size).toBeLessThanOrEqual(limit);
        expect(rows.length).toBe(Math.ceil(count / limit) * size);
        expect(rows).toEqual(rows.map((_, i) => Math.min(i, count - 1)));
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
