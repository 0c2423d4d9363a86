import { sqrt } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitSqrt', () => {
  it('is one Sqrt', () => {
    const program = programOf([[-1, 3]], (x) => sqrt(x));
    expect(opsOf(program)).toEqual(['Sqrt']);
  });
});
