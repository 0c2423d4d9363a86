import { abs } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitAbs', () => {
  it('is one Abs', () => {
    const program = programOf([[-1, 3]], (x) => abs(x));
    expect(opsOf(program)).toEqual(['Abs']);
  });
});
