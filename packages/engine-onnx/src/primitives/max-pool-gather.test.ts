import { maxPoolGather } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitMaxPoolGather', () => {
  it('gathers from the flat map', () => {
    const program = programOf([[1, 2, 4, 4], { dtype: 'int32', shape: [1, 2, 2, 2] }], (x, places) =>
      maxPoolGather(x, places),
    );
    expect(opsOf(program)).toEqual(['Reshape', 'Cast', 'Gather']);
  });
});
