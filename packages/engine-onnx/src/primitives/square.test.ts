import { square } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitSquare', () => {
  it('is x · x', () => {
    const program = programOf([[-1, 3]], (x) => square(x));
    expect(opsOf(program)).toEqual(['Mul']);
  });
});
