import { minimum } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitMinimum', () => {
  it('is one Min that broadcasts', () => {
    const program = programOf([[-1, 3], [3]], (a, b) => minimum(a, b));
    expect(opsOf(program)).toEqual(['Min']);
  });
});
