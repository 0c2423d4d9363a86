import { scatterAdd } from '@archipelago/engine';
import { describe, expect, it } from 'vitest';
import { portable } from '../emission/target';
import { expectAgreement } from '../testing/expect-agreement';
import { opsOf } from '../testing/ops-of';
import { programOf } from '../testing/program-of';

describe('emitScatterAdd', () => {
  const program = programOf([[-1, 2, 3], { dtype: 'int32', shape: [-1] }], (x, rows) => scatterAdd(x, rows, 4));

  it('adds whole rows on one thread', async () => {
    const target = { fused: true, block: 0, serial: true };
    expect(opsOf(program, target)).toContain('ScatterND');
    await expectAgreement(program, { target });
  });

  it('adds element by element where several threads may run it', async () => {
    expect(opsOf(program)).toContain('ScatterElements');
    await expectAgreement(program, { target: portable });
    await expectAgreement(
      programOf([[-1], { dtype: 'int32', shape: [-1] }], (x, rows) => scatterAdd(x, rows, 4)),
      { target: portable },
    );
  });
});
