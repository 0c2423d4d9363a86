import { step } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitStep', () => {
  it('is a comparison as float', () => {
    const program = programOf([[-1, 3]], (x) => step(x));
    expect(opsOf(program)).toEqual(['Greater', 'Cast']);
  });
});
