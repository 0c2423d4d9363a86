import { lstm } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitLstm', () => {
  it('is one LSTM', () => {
    const shapes = [[7, -1, 3], [16, 3], [16, 4], [16]];
    const program = programOf(shapes, (x, inputWeights, recurrentWeights, bias) =>
      lstm(x, { inputWeights, recurrentWeights, bias }),
    );
    expect(opsOf(program).filter((op) => op !== 'Reshape' && op !== 'Concat')).toEqual(['LSTM']);
  });
});
