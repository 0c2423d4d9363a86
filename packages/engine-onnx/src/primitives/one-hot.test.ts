import { oneHot } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitOneHot', () => {
  it('compares indices with 0, 1, …', () => {
    const program = programOf([{ dtype: 'int32', shape: [-1] }], (x) => oneHot(x, { depth: 3 }));
    expect(opsOf(program)).toEqual(['Reshape', 'Equal', 'Cast']);
  });
});
