import { reshape } from '../primitives/reshape';
import { slice } from '../primitives/slice';
import type { ProgramBuilder } from '../program/builder';
import { elementCount, type Tensor } from '../program/tensor';
import type { Value } from '../program/value';
import type { Parameter, Weights } from './parameters';

/**
 * Several parameters laid one after another in one flat vector. An optimiser then runs on a few long vectors instead of
 * hundreds of small tensors: a handful of instructions in all, not for each parameter.
 */
export interface Pack {
  readonly parameters: readonly Parameter[];
  /** Where each parameter begins. */
  readonly offsets: readonly number[];
  /** Number of elements in all. */
  readonly size: number;
}

/** Packs by the name of the program input that holds their vector. */
export type Packs = Readonly<Record<string, Pack>>;

export function packOf(parameters: readonly Parameter[]): Pack {
  const offsets: number[] = [];
  let size = 0;
  for (const { shape } of parameters) {
    offsets.push(size);
    size += elementCount(shape);
  }
  return { parameters, offsets, size };
}

/** The vector [size] that holds `weights`. */
export function packWeights({ parameters, offsets, size }: Pack, weights: Weights): Tensor<Float32Array> {
  const data = new Float32Array(size);
  parameters.forEach(({ key }, i) => data.set(weights[key].data, offsets[i]));
  return { shape: [size], data };
}

/** The weights in a vector made by `packWeights`; copies. */
export function unpackWeights({ parameters, offsets }: Pack, vector: Tensor): Weights {
  const data = vector.data as Float32Array;
  return Object.fromEntries(
    parameters.map(({ key, shape }, i) => [
      key,
      { shape, data: data.slice(offsets[i], offsets[i] + elementCount(shape)) },
    ]),
  );
}

/** The vectors of packs as program inputs, and each parameter as a part of its vector. */
export interface PackedParameters {
  readonly vectors: Readonly<Record<string, Value>>;
  parameter(wanted: Parameter): Value;
}

/** Declares one program input [size] for each pack. */
export function packedParameters(builder: ProgramBuilder, packs: Packs): PackedParameters {
  const vectors: Record<string, Value> = {};
  const values = new Map<string, Value>();
  for (const [name, { parameters, offsets, size }] of Object.entries(packs)) {
    vectors[name] = builder.input(name, { dtype: 'float32', shape: [size] });
    parameters.forEach(({ key, shape }, i) => {
      values.set(key, reshape(slice(vectors[name], [offsets[i]], [offsets[i] + elementCount(shape)]), shape));
    });
  }
  return { vectors, parameter: (wanted) => values.get(wanted.key)! };
}
