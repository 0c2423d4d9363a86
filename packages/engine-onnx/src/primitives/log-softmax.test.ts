import { logSoftmax } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitLogSoftmax', () => {
  it('is one LogSoftmax', () => {
    const program = programOf([[-1, 3, 4]], (x) => logSoftmax(x, 1));
    expect(opsOf(program)).toEqual(['LogSoftmax']);
  });
});
