import { referenceKernels } from '../../reference/kernels';
import { elementCount, type Tensor } from '../tensor';
import type { Simplification } from './simplification';

/** Results above this many elements are left to the engine. */
const LARGEST_FOLDED = 1024;

/**
 * `maxPool` and its kin number places as each engine does; `broadcastTo` is cheaper than the constant it would become.
 */
const unfolded = new Set(['maxPool', 'maxPoolGradient', 'maxPoolGather', 'broadcastTo']);

/** Computes small instructions of constants once, on the reference kernels. */
export const foldConstants: Simplification = {
  primitives: Object.keys(referenceKernels).filter((name) => !unfolded.has(name)),
  rewrite: ({ primitive, inputs, attributes }, { builder }) => {
    const tensors: Tensor[] = [];
    for (const input of inputs) {
      const tensor = builder.constantOf(input);
      if (!tensor || tensor.data.length > LARGEST_FOLDED) return undefined;
      tensors.push(tensor);
    }
    const types = primitive.infer(
      inputs.map((input) => input.type),
      attributes,
    );
    if (types.some(({ shape }) => elementCount(shape) > LARGEST_FOLDED || elementCount(shape) < 0)) return undefined;
    const results = referenceKernels[primitive.name](
      tensors.map(({ shape, data }) => ({ shape, data: data instanceof Int32Array ? data : Float64Array.from(data) })),
      attributes,
      types.map(({ shape }) => shape),
    );
    return types.map(({ shape, dtype }, i) =>
      builder.constant({
        shape,
        data: dtype === 'int32' ? Int32Array.from(results[i]) : Float32Array.from(results[i]),
      }),
    );
  },
};
