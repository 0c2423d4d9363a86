import { maxPool, maxPoolGradient, relu } from '@archipelago/engine';
import { describe, it } from 'vitest';
import { expectAgreement } from '../testing/expect-agreement';
import { programOf } from '../testing/program-of';

describe('maxPoolKernel', () => {
  it('names places in large maps, of which many values are equal', async () => {
    const program = programOf([[3, 5, 17, 16], [3, 5, 9, 8]], (x, dy) => {
      const [y, places] = maxPool(relu(x), { kernel: [3, 3], stride: [2, 2], padding: [1, 1, 1, 0] });
      return [y, maxPoolGradient(dy, places, { inputSize: [17, 16] })];
    }); // prettier-ignore
    await expectAgreement(program);
  });
});
