import { sigmoid } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitSigmoid', () => {
  it('is one Sigmoid', () => {
    const program = programOf([[-1, 3]], (x) => sigmoid(x));
    expect(opsOf(program)).toEqual(['Sigmoid']);
  });
});
