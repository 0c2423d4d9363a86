import { relu6 } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitRelu6', () => {
  it('is one Clip', () => {
    const program = programOf([[-1, 3]], (x) => relu6(x));
    expect(opsOf(program)).toEqual(['Clip']);
  });
});
