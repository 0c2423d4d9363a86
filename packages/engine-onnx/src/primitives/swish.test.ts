import { swish } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitSwish', () => {
  it('is x · sigmoid(x)', () => {
    const program = programOf([[-1, 3]], (x) => swish(x));
    expect(opsOf(program)).toEqual(['Sigmoid', 'Mul']);
  });
});
