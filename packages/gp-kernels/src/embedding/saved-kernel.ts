import { KernelError } from '../errors';
import { packFloats, unpackFloat32, unpackFloat64 } from './base64';
import { parameterCount, type NetworkSize } from './parameters';

/** A learned kernel as plain JSON. */
export interface SavedKernel extends NetworkSize {
  readonly format: 'archipelago-kernel-1';
  readonly lengthscale: number;
  readonly noiseVariance: number;
  readonly steps: number;
  readonly stopped: boolean;
  readonly targets: readonly number[];
  /** float32, little-endian, base64. */
  readonly weights: string;
  /** The embedding of the data it was learned on, n × 2 h, float64, little-endian, base64. */
  readonly embedding: string;
}

/** What a learned kernel consists of. */
export interface KernelState extends NetworkSize {
  readonly lengthscale: number;
  readonly noiseVariance: number;
  readonly steps: number;
  readonly stopped: boolean;
  readonly targets: Float64Array;
  readonly weights: Float32Array;
  readonly embedding: Float64Array;
}

export function saveKernel({ targets, weights, embedding, ...rest }: KernelState): SavedKernel {
  return {
    format: 'archipelago-kernel-1',
    ...rest,
    targets: [...targets],
    weights: packFloats(weights),
    embedding: packFloats(embedding),
  };
}

/** The opposite of `saveKernel`. Throws `LENGTH_MISMATCH` where the parts do not fit one another. */
export function readKernel({ format, targets, weights, embedding, ...rest }: SavedKernel): KernelState {
  const state = {
    ...rest,
    targets: Float64Array.from(targets),
    weights: unpackFloat32(weights),
    embedding: unpackFloat64(embedding),
  };
  const fits =
    format === 'archipelago-kernel-1' &&
    state.weights.length === parameterCount(state) &&
    state.embedding.length === 2 * state.hidden * targets.length;
  if (!fits) {
    throw new KernelError(
      'LENGTH_MISMATCH',
      `restore: ${state.weights.length} weights, ${state.embedding.length} numbers of an embedding and ${targets.length} targets of format ${format} are no kernel of ${state.layers} layers of ${state.hidden}; give what save() returned`,
    );
  }
  return state;
}
