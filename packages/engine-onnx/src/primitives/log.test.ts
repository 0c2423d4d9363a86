import { log } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitLog', () => {
  it('is one Log', () => {
    const program = programOf([[-1, 3]], (x) => log(x));
    expect(opsOf(program)).toEqual(['Log']);
  });
});
