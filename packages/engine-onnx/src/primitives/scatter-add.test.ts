import { scatterAdd } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitScatterAdd', () => {
  it('adds rows into zeros', () => {
    const program = programOf([[-1, 2], { dtype: 'int32', shape: [-1] }], (x, rows) => scatterAdd(x, rows, 4));
    expect(opsOf(program)).toEqual(['ConstantOfShape', 'Cast', 'Reshape', 'ScatterND']);
  });
});
