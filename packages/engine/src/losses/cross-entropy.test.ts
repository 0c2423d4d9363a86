import { describe, expect, it } from 'vitest';
import { crossEntropy } from './cross-entropy';
import { difference, lossOf, results } from './fixtures/compare';

describe('crossEntropy', () => {
  it('gives the losses and gradients of PyTorch, for a fixed and a free batch', async () => {
    expect(difference(await lossOf(crossEntropy(), 4), results['crossEntropy'])).toBeLessThan(1e-6);
    expect(difference(await lossOf(crossEntropy(), -1), results['crossEntropy'])).toBeLessThan(1e-6);
  });

  it('smooths labels by 0.1 as PyTorch does', async () => {
    const found = await lossOf(crossEntropy({ labelSmoothing: 0.1 }), 4);
    expect(difference(found, results['crossEntropy labelSmoothing 0.1'])).toBeLessThan(1e-6);
  });
});
