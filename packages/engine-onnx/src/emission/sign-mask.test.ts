import { describe, expect, it } from 'vitest';
import { emptyEmission } from '../testing/empty-emission';
import { evaluateGraph } from '../testing/evaluate-graph';
import { signMask } from './sign-mask';

describe('signMask', () => {
  it('is 0 at 0 and 1 from the smallest normal number on', async () => {
    const emission = emptyEmission();
    const x = emission.floats([6], Float32Array.of(0, -0, 1.18e-38, 1e-30, 1, 3.4e38));
    expect(await evaluateGraph(emission, signMask(emission, x))).toEqual([0, 0, 1, 1, 1, 1]);
  });
});
