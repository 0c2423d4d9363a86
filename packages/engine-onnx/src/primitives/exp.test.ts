import { exp } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitExp', () => {
  it('is one Exp', () => {
    const program = programOf([[-1, 3]], (x) => exp(x));
    expect(opsOf(program)).toEqual(['Exp']);
  });
});
