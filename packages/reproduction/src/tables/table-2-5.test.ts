import { expect, it } from 'vitest';
import { rowOf } from '../fixtures/row-of';
import { table25 } from './table-2-5';

it('f(x) of transferred kernels is .9584, .9697, .9571, .9870, .8708 and .8835', async () => {
  for (const [label, reward] of [
    ['ResNet-34, (a) to (b), K = 1', 0.9584],
    ['ResNet-34, (a) to (b), K = 8', 0.9697],
    ['VGG-19, (a) to (c), K = 1', 0.9571],
    ['VGG-19, (a) to (c), K = 8', 0.987],
    ['ResNet-18, (a) to (d), K = 1', 0.8708],
    ['ResNet-18, (a) to (d), K = 8', 0.8835],
  ] as const) {
    const row = await rowOf(table25, label, 'f(x)');
    expect(row).toMatchObject({ paper: reward, ok: true });
    expect(row.ours).toBeCloseTo(reward, 4);
  }
});
