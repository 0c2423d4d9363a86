import { tanh } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitTanh', () => {
  it('is one Tanh', () => {
    const program = programOf([[-1, 3]], (x) => tanh(x));
    expect(opsOf(program)).toEqual(['Tanh']);
  });
});
