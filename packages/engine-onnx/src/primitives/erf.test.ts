import { erf } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitErf', () => {
  it('is one Erf', () => {
    const program = programOf([[-1, 3]], (x) => erf(x));
    expect(opsOf(program)).toEqual(['Erf']);
  });
});
