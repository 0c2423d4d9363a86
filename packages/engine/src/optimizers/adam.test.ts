import { describe, expect, it } from 'vitest';
import { adam } from './adam';
import { distance, results, takeSteps } from './fixtures/steps';

describe('adam', () => {
  it('adam() follows PyTorch over five steps of changing rates', async () => {
    expect(distance(await takeSteps(adam()), results['adam'])).toBeLessThan(1e-6);
  });

  it('adam({ beta1: 0.5, weightDecay: 0.1 }) follows PyTorch, where the penalty is part of the gradient', async () => {
    const found = await takeSteps(adam({ beta1: 0.5, weightDecay: 0.1 }));
    expect(distance(found, results['adam beta1 0.5 weightDecay 0.1'])).toBeLessThan(1e-6);
  });

  it('leaves parameters that do not decay as without weight decay', async () => {
    const found = await takeSteps(adam({ beta1: 0.5, weightDecay: 0.1 }), { decays: [false, true] });
    const [, decayed] = results['adam beta1 0.5 weightDecay 0.1'];
    const [plain] = await takeSteps(adam({ beta1: 0.5 }));
    expect(distance(found, [plain, decayed])).toBeLessThan(1e-6);
  });
});
