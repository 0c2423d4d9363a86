import type { Random } from '@archipelago/numerics';
import type { Tensors } from '../engine';
import type { RandomInput } from '../layers/lowering';
import { bindBatch, elementCount } from '../program/tensor';

export interface DrawOptions {
  readonly batch: number;
  /** The probability of dropping for a mask, which may change during training. */
  readonly rate: (input: RandomInput) => number;
}

/** Values of random inputs for one step, each from a source of its own. */
export function drawRandomInputs(
  inputs: readonly RandomInput[],
  random: Random,
  { batch, rate }: DrawOptions,
): Tensors {
  return Object.fromEntries(
    inputs.map((input) => {
      const shape = bindBatch(input.shape, batch);
      const source = random.split(input.name);
      const data = new Float32Array(elementCount(shape));
      if (input.kind === 'normal') {
        for (let i = 0; i < data.length; i++) data[i] = source.normal();
      } else {
        const dropped = rate(input);
        const kept = 1 / (1 - dropped);
        for (let i = 0; i < data.length; i++) data[i] = source.uniform() < dropped ? 0 : kept;
      }
      return [input.name, { shape, data }];
    }),
  );
}
