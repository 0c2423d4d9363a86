import { describe, expect, it } from 'vitest';
import { primitives } from '../../primitives';
import { checkGradients } from '../check-gradients';
import { instantiate } from './instantiate';
import { primitiveCases } from '.';

describe('primitiveCases', () => {
  it('run every primitive', () => {
    const run = new Set(
      primitiveCases.flatMap((item) => instantiate(item).program.instructions.map(({ primitive }) => primitive)),
    );
    expect([...primitives.keys()].filter((name) => !run.has(name))).toEqual([]);
  });

  it('have different names', () => {
    expect(new Set(primitiveCases.map(({ name }) => name)).size).toBe(primitiveCases.length);
  });

  const differentiable = primitiveCases.filter(
    ({ inputs, differences }) => differences !== false && inputs.some((input) => !('indices' in input)),
  );
  it.each(differentiable)('$name has gradients as central differences give them', ({ f, inputs, batches }) => {
    const errors = checkGradients(f, inputs, { batch: batches?.at(-1) });
    expect(errors.first).toBeLessThan(1e-7);
    expect(errors.adjoint).toBeLessThan(1e-7);
    expect(errors.second).toBeLessThan(1e-6);
  });
});
