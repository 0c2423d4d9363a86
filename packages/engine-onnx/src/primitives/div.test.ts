import { div } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitDiv', () => {
  it('is one Div that broadcasts', () => {
    const program = programOf([[-1, 3], [3]], (a, b) => div(a, b));
    expect(opsOf(program)).toEqual(['Div']);
  });
});
