import type { TensorType } from '../program/tensor';
import type { Value } from '../program/value';
import { reshape } from './reshape';
import { badAttribute, requireFloat, shapeMismatch } from './type-rules';

export type BatchNormAttributes = { readonly epsilon: number };

/** All axes of [N, C, …spatial] but the channels. */
export function channelAxes(shape: readonly number[]): number[] {
  return shape.map((_, axis) => axis).filter((axis) => axis !== 1);
}

/** A value [C] as [1, C, 1, …], to broadcast over a map of shape `shape`. */
export function perChannel(value: Value, shape: readonly number[]): Value {
  return reshape(
    value,
    shape.map((dimension, axis) => (axis === 1 ? dimension : 1)),
  );
}

/** Throws unless x is [N, C, …] and every value of `channelwise` is [C]. */
export function requireBatchNorm(
  primitive: string,
  {
    x,
    inputs,
    channelwise,
    attributes: { epsilon },
  }: {
    x: TensorType;
    inputs: readonly TensorType[];
    channelwise: readonly TensorType[];
    attributes: BatchNormAttributes;
  },
): void {
  requireFloat(primitive, inputs);
  if (x.shape.length < 2 || x.shape[1] < 1) {
    throw shapeMismatch(primitive, `the input has shape [${x.shape.join()}]; give [N, C, …] with a fixed C`);
  }
  for (const { shape } of channelwise) {
    if (shape.length !== 1 || shape[0] !== x.shape[1]) {
      throw shapeMismatch(primitive, `a value for each channel has shape [${shape.join()}]; give [${x.shape[1]}]`);
    }
  }
  if (!(epsilon >= 0 && Number.isFinite(epsilon))) {
    throw badAttribute(primitive, `epsilon is ${epsilon}; give a small number that is not negative`);
  }
}
