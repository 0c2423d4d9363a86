import { gather } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitGather', () => {
  it('is one Gather of rows', () => {
    const program = programOf([[5, 2], { dtype: 'int32', shape: [-1] }], (x, rows) => gather(x, rows));
    expect(opsOf(program)).toEqual(['Gather']);
  });
});
