import { stopGradient } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitStopGradient', () => {
  it('adds nothing but the name of the output', () => {
    const program = programOf([[-1, 3]], (x) => stopGradient(x));
    expect(opsOf(program)).toEqual(['Identity']);
  });
});
