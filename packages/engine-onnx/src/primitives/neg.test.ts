import { neg } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitNeg', () => {
  it('is one Neg', () => {
    const program = programOf([[-1, 3]], (x) => neg(x));
    expect(opsOf(program)).toEqual(['Neg']);
  });
});
