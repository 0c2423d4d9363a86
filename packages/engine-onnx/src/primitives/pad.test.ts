import { pad } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitPad', () => {
  it('is one Pad', () => {
    const program = programOf([[-1, 3]], (x) => pad(x, [0, 1], [0, 2]));
    expect(opsOf(program)).toEqual(['Pad']);
  });
});
