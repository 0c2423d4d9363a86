import { relu, sum } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitSum', () => {
  it('is one ReduceSum', () => {
    const program = programOf([[-1, 3, 4]], (x) => [sum(x, [0, 2]), sum(relu(x), [1], { keepDims: true })]);
    expect(opsOf(program)).toEqual(['ReduceSum', 'Relu', 'ReduceSum']);
  });
});
