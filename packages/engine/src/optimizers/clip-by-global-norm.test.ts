import { describe, expect, it } from 'vitest';
import { chain } from './chain';
import { clipByGlobalNorm } from './clip-by-global-norm';
import { distance, results, takeSteps } from './fixtures/steps';
import { sgd } from './sgd';

describe('clipByGlobalNorm', () => {
  it('clips all parameters together, as PyTorch before SGD with momentum', async () => {
    const found = await takeSteps(chain(clipByGlobalNorm(2), sgd({ momentum: 0.9 })));
    expect(distance(found, results['clip 2 sgd momentum 0.9'])).toBeLessThan(1e-6);
  });

  it('changes nothing where the norm is below the maximum', async () => {
    const found = await takeSteps(chain(clipByGlobalNorm(1e6), sgd({ momentum: 0.9 })));
    expect(distance(found, results['sgd momentum 0.9'])).toBeLessThan(1e-6);
  });
});
