import { describe, expect, it } from 'vitest';
import { distillation } from './distillation';
import { difference, lossOf, results } from './fixtures/compare';

describe('distillation', () => {
  it('weighs the softened divergence and the labels 0.9 to 0.1 at temperature 4', async () => {
    const found = await lossOf(distillation(), 4);
    expect(difference(found, results['distillation temperature 4 labelWeight 0.1'])).toBeLessThan(1e-5);
  });

  it('needs no labels at labelWeight 0', async () => {
    const loss = distillation({ temperature: 2, labelWeight: 0 });
    expect(loss.needs).toEqual(['targets']);
    const found = await lossOf(loss, -1);
    expect(difference(found, results['distillation temperature 2 labelWeight 0'])).toBeLessThan(1e-5);
  });
});
