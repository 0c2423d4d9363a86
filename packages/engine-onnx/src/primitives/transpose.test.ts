import { transpose } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitTranspose', () => {
  it('is one Transpose', () => {
    const program = programOf([[-1, 3, 4]], (x) => transpose(x, [2, 0, 1]));
    expect(opsOf(program)).toEqual(['Transpose']);
  });
});
