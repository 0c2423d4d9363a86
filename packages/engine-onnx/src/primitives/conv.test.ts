import { conv } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitConv', () => {
  it('is one Conv', () => {
    expect(
      opsOf(
        programOf(
          [
            [-1, 3, 5],
            [4, 3, 3],
          ],
          (x, w) => conv(x, w),
        ),
      ),
    ).toEqual(['Conv']);
  });
});
