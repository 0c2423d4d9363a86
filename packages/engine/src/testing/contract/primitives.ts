import { describe, it } from 'vitest';
import { interpret } from '../../reference/interpret';
import { instantiate } from '../cases/instantiate';
import { primitiveCases } from '../cases';
import { expectClose } from './closeness';
import type { Suite } from './suite';

/** Every primitive case and its gradients, at each batch size. */
export function describePrimitives({ engine, tolerance }: Suite): void {
  describe('computes as the reference does', () => {
    it.each(primitiveCases)('$name', async (item) => {
      const { program, feeds } = instantiate(item);
      using executable = await engine().compile(program);
      const free = program.inputs.some(({ value }) => program.types[value].shape.some((dimension) => dimension < 0));
      for (const batch of free ? (item.batches ?? [1, 3, 2]) : [1]) {
        const fed = feeds(batch);
        const expected = interpret(program, fed);
        const actual = await executable.run(fed);
        for (const { name } of program.outputs) {
          expectClose(actual[name], expected[name], { tolerance, name: `${name} of batch ${batch}` });
        }
      }
    });
  });
}
