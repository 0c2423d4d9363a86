import { max } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitMax', () => {
  it('is one ReduceMax', () => {
    const program = programOf([[-1, 3, 4]], (x) => max(x, [1, 2]));
    expect(opsOf(program)).toEqual(['ReduceMax']);
  });
});
