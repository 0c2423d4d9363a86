import { describeLayers } from './fixtures/describe-layers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpolation } from './resize';

describeLayers('resize');

describe('interpolation', () => {
  it('interpolation(2, 4, false) places half-integer centres: 1, 3/4, 1/4, 0 of the first', () => {
    const { shape, data } = interpolation(2, 4, false);
    expect(shape).toEqual([4, 2]);
    expect([...data]).toEqual([1, 0, 0.75, 0.25, 0.25, 0.75, 0, 1]);
  });

  it('interpolation(3, 5, true) keeps the corners', () => {
    expect([...interpolation(3, 5, true).data]).toEqual([1, 0, 0, 0.5, 0.5, 0, 0, 1, 0, 0, 0.5, 0.5, 0, 0, 1]);
  });

  it('has rows of weights from 0 to 1 that sum to 1', () => {
    const size = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(size, size, fc.boolean(), (from, to, alignCorners) => {
        const { data } = interpolation(from, to, alignCorners);
        for (let row = 0; row < to; row++) {
          const weights = data.subarray(row * from, (row + 1) * from);
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 5);
          expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
        }
      }),
      { seed: 1, numRuns: 50 },
    );
  });
});
