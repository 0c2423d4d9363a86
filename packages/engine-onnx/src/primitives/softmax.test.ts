import { softmax } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitSoftmax', () => {
  it('is one Softmax', () => {
    const program = programOf([[-1, 3, 4]], (x) => softmax(x, 1));
    expect(opsOf(program)).toEqual(['Softmax']);
  });
});
