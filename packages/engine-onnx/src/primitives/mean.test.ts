import { mean } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitMean', () => {
  it('is one ReduceMean, over a free axis too', () => {
    expect(opsOf(programOf([[-1, 3, 4]], (x) => mean(x, [0, 2])))).toEqual(['ReduceMean']);
  });
});
