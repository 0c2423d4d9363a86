import type { LayerEncoding } from '../encoding';
import { KernelError } from '../errors';
import { rbf, type Vector } from '../kernels';
import { gaussianProcess, type GaussianProcess, type Prediction } from '../regression';
import type { EmbeddingNetwork } from './embedding-network';
import { rowsOf } from './gp-objective';
import { saveKernel, type KernelState, type SavedKernel } from './saved-kernel';
import { unitRows } from './unit-rows';

/** A kernel on architectures, exp(−|e − e'|² / 2σ²) of their embeddings, and the data that it was learned on. */
export interface LearnedKernel {
  /** Unit vectors, n × 2 h, row-major. The architectures have equally many layers, not necessarily as those it was learned on. */
  embed(encodings: readonly LayerEncoding[]): Promise<Float64Array>;
  /** What its data say of architectures: mean and variance of a new target, noise included. */
  predict(encodings: readonly LayerEncoding[]): Promise<Prediction>;
  /** The greatest target of its data. */
  readonly best: number;
  /** Steps that it was learned in. */
  readonly steps: number;
  /** Whether learning stopped early. */
  readonly stopped: boolean;
  /** All of it as plain JSON, for `restore` of a model of the same size. */
  save(): SavedKernel;
}

/** The kernel of a state; its embeddings are computed by `network`. */
export function learnedKernel(state: KernelState, network: EmbeddingNetwork): LearnedKernel {
  const { weights, embedding, targets, hidden, inputs, lengthscale, noiseVariance } = state;
  let process: GaussianProcess<Vector> | undefined;
  const embed = async (encodings: readonly LayerEncoding[]): Promise<Float64Array> => {
    checkEncodings(encodings, inputs);
    return unitRows(await network.pooled(encodings, weights, inputs), 2 * hidden).rows;
  };
  return {
    embed,
    predict: async (encodings) => {
      process ??= gaussianProcess<Vector>(rowsOf(embedding, 2 * hidden), targets, {
        kernel: rbf({ lengthscale }),
        noiseVariance,
      });
      return process.predict(rowsOf(await embed(encodings), 2 * hidden), { noise: true });
    },
    best: targets.reduce((a, b) => Math.max(a, b), -Infinity),
    steps: state.steps,
    stopped: state.stopped,
    save: () => saveKernel(state),
  };
}

/** Throws `LENGTH_MISMATCH` unless all encodings have rows of `width` numbers and equally many of them. */
export function checkEncodings(encodings: readonly LayerEncoding[], width: number): void {
  for (const encoding of encodings) {
    if (encoding.width === width && encoding.layers === encodings[0].layers && encoding.layers > 0) continue;
    throw new KernelError(
      'LENGTH_MISMATCH',
      `embedding: an architecture of ${encoding.layers} layers of ${encoding.width} numbers stands beside ${encodings[0].layers} of ${width}; encode all in one way and embed architectures of equally many layers together`,
    );
  }
}
