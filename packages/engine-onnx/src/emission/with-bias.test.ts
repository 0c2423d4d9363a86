import { describe, expect, it } from 'vitest';
import { emptyEmission } from '../testing/empty-emission';
import { EmittedValue } from './emitted-value';
import { withBias } from './with-bias';

describe('withBias', () => {
  const emission = emptyEmission();
  const valueOf = (shape: readonly number[], plain: string): EmittedValue =>
    new EmittedValue(emission, { dtype: 'float32', shape }, { plain });
  const product = valueOf([2, 3], emission.node('Gemm', ['a', 'b'], { transB: 1 }));

  it('is the product with a bias', () => {
    const biased = withBias(emission, product, valueOf([3], 'c'))!;
    expect(emission.producer(biased)).toMatchObject({ op: 'Gemm', inputs: ['a', 'b', 'c'], attributes: { transB: 1 } });
    expect(withBias(emission, product, valueOf([1, 3], 'c'))).toBe(biased);
  });

  it('is undefined for other sums', () => {
    expect(withBias(emission, product, valueOf([2, 1], 'c'))).toBeUndefined();
    expect(withBias(emission, product, valueOf([2, 3], 'c'))).toBeUndefined();
    expect(withBias(emission, product, valueOf([], 'c'))).toBeUndefined();
    expect(withBias(emission, valueOf([2, 3], 'x'), valueOf([3], 'c'))).toBeUndefined();
    const biased = valueOf([2, 3], withBias(emission, product, valueOf([3], 'c'))!);
    expect(withBias(emission, biased, valueOf([3], 'd'))).toBeUndefined();
  });
});
