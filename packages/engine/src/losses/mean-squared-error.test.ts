import { describe, expect, it } from 'vitest';
import { difference, lossOf, results } from './fixtures/compare';
import { meanSquaredError } from './mean-squared-error';

describe('meanSquaredError', () => {
  it('gives the losses and gradients of PyTorch, for a fixed and a free batch', async () => {
    expect(difference(await lossOf(meanSquaredError(), 4), results['meanSquaredError'])).toBeLessThan(1e-5);
    expect(difference(await lossOf(meanSquaredError(), -1), results['meanSquaredError'])).toBeLessThan(1e-5);
  });
});
