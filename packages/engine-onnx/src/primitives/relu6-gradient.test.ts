import { relu6, relu6Gradient } from '@archipelago/engine';
import { describe, it } from 'vitest';
import { portable } from '../emission/target';
import { expectAgreement } from '../testing/expect-agreement';
import { programOf } from '../testing/program-of';

describe('emitRelu6Gradient', () => {
  it('is dy where 0 < y < 6', async () => {
    const program = programOf([[6], [6]], (dy, x) => relu6Gradient(dy, relu6(x)));
    const feeds = {
      x0: { shape: [6], data: Float32Array.of(1, 2, 3, 4, 5, 6) },
      x1: { shape: [6], data: Float32Array.of(-1, 0, 0.001, 5.999, 6, 7) },
    };
    await expectAgreement(program, { target: portable, feeds });
  });
});
