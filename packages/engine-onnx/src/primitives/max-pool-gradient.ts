import type { PrimitiveEmitter } from '../emission/primitive-emitter';
import type { PoolAttributes } from '../pooling/attributes';

/** Windows that do not overlap have their own places each, which MaxUnpool fills; others add up in ScatterElements. */
export const emitMaxPoolGradient: PrimitiveEmitter<{ readonly inputSize: readonly number[] }> = (
  emission,
  { inputs: [dy, places], outputs: [{ shape }], instruction },
) => {
  const pool = emission.instructionOf(instruction.inputs[1]);
  const { kernel, stride } = (pool?.attributes ?? { kernel: [], stride: [] }) as unknown as PoolAttributes;
  const apart = pool?.primitive === 'maxPool' && kernel.every((length, axis) => length <= stride[axis]);
  if (apart) {
    return [
      emission.node('MaxUnpool', [dy.plain, places.places, emission.sizes(shape)], {
        kernel_shape: kernel,
        strides: stride,
      }),
    ];
  }
  const flat = (value: string): string => emission.node('Reshape', [value, emission.ints([-1])]);
  const size = emission.sizes(shape);
  const zeros = emission.node('ConstantOfShape', [emission.node('ReduceProd', [size], { axes: [0], keepdims: 1 })]);
  const sums = emission.node('ScatterElements', [zeros, flat(places.places), flat(dy.plain)], {
    axis: 0,
    reduction: 'add',
  });
  return [emission.reshape(sums, shape)];
};
