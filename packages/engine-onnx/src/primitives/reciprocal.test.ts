import { reciprocal } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitReciprocal', () => {
  it('is one Reciprocal', () => {
    const program = programOf([[-1, 3]], (x) => reciprocal(x));
    expect(opsOf(program)).toEqual(['Reciprocal']);
  });
});
