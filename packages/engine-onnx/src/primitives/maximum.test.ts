import { maximum } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitMaximum', () => {
  it('is one Max that broadcasts', () => {
    const program = programOf([[-1, 3], [3]], (a, b) => maximum(a, b));
    expect(opsOf(program)).toEqual(['Max']);
  });
});
