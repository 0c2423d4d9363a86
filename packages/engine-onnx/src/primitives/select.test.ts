import { select } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitSelect', () => {
  it('is Where with the condition as bool', () => {
    const program = programOf([[-1, 3], [3], []], (c, a, b) => select(c, a, b));
    expect(opsOf(program)).toEqual(['Cast', 'Where']);
  });
});
