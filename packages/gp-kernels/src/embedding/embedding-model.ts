import type { Engine } from '@archipelago/engine';
import type { Random } from '@archipelago/numerics';
import type { LayerEncoding } from '../encoding';
import { KernelError } from '../errors';
import { columnChoice, EmbeddingNetwork, networkBatch } from './embedding-network';
import { learnWeights } from './learn';
import { checkEncodings, learnedKernel, type LearnedKernel } from './learned-kernel';
import { embeddingSettings, type EmbeddingOptions } from './options';
import { readKernel, type SavedKernel } from './saved-kernel';
import { unitRows } from './unit-rows';

/** Architectures and what was measured of each. */
export interface LearningSet {
  readonly encodings: readonly LayerEncoding[];
  /** Greater is better; used as they are. */
  readonly targets: ArrayLike<number>;
}

export interface LearnKernelOptions {
  /** Draws the first weights: kernel k from `random.split('kernel', k)`. */
  readonly random: Random;
  /** Stops learning between two steps; `learn` then rejects with its reason. */
  readonly signal?: AbortSignal;
}

/** Learns kernels on architectures. Holds compiled programs, freed by `dispose` (or `using`); its kernels need it. */
export interface EmbeddingModel extends Disposable {
  /**
   * One kernel a set, each from fresh weights and to its own end. What a kernel becomes does not depend on the other sets.
   *
   * Throws `EMPTY`, `LENGTH_MISMATCH` and `NOT_FINITE` for sets that are no data, `NOT_FINITE` where learning leaves the finite
   * numbers, and what the engine throws.
   */
  learn(sets: readonly LearningSet[], options: LearnKernelOptions): Promise<readonly LearnedKernel[]>;
  /** A kernel that was saved, for this or another space of architectures in the same encoding. */
  restore(saved: SavedKernel): LearnedKernel;
  dispose(): void;
}

/**
 * The learned embedding of ESNAC on an engine (thesis 2.3.1): the layers of an architecture are read by a bidirectional
 * LSTM, its states averaged and divided by their length; the kernel is the RBF of the embeddings (Eq. 2.5), and the weights
 * maximise the log density of each target given all others (Eq. 2.6). Throws `OUT_OF_RANGE`.
 *
 * @see S. Cao, X. Wang, K. M. Kitani, "Learnable Embedding Space for Efficient Neural Architecture Compression", ICLR 2019
 */
export function embeddingModel(engine: Engine, options: EmbeddingOptions = {}): EmbeddingModel {
  const settings = embeddingSettings(options);
  const { layers, hidden, lengthscale, noiseVariance } = settings;
  const networks = Array.from({ length: settings.parallel }, () => new EmbeddingNetwork(engine, { layers, hidden }));
  let restored = 0;
  const dispose = (): void => networks.forEach((network) => network.dispose());
  return {
    async learn(sets, { random, signal }) {
      sets.forEach(checkSet);
      // One width for all, so that one program does for all.
      const choices = sets.map(({ encodings }) => columnChoice(encodings));
      const width = Math.max(...choices.map((own) => own.width));
      const learnOne = async (k: number, network: EmbeddingNetwork, stop: AbortSignal): Promise<LearnedKernel> => {
        const { encodings, targets: given } = sets[k];
        const targets = Float64Array.from(given);
        const inputs = encodings[0].width;
        const batch = networkBatch(encodings, { ...choices[k], width });
        const own = { network, settings, inputs, random: random.split('kernel', k), signal: stop };
        const { weights, steps, stopped } = await learnWeights(batch, targets, own);
        const embedding = unitRows(await network.pooled(encodings, weights, inputs), 2 * hidden).rows;
        const size = { layers, hidden, inputs };
        const state = { ...size, lengthscale, noiseVariance, steps, stopped, targets, weights, embedding };
        return learnedKernel(state, networks[k % networks.length]);
      };
      const kernels: LearnedKernel[] = [];
      const failure = new AbortController();
      const stop = signal === undefined ? failure.signal : AbortSignal.any([signal, failure.signal]);
      const rest = sets.keys();
      // Each network takes the next set once it is free; where one fails, the others stop before `learn` rejects.
      await Promise.all(
        networks.map(async (network) => {
          try {
            for (const k of rest) kernels[k] = await learnOne(k, network, stop);
          } catch (error) {
            failure.abort(error);
          }
        }),
      );
      failure.signal.throwIfAborted();
      return kernels;
    },
    restore(saved) {
      const state = readKernel(saved);
      if (state.layers !== layers || state.hidden !== hidden) {
        throw new KernelError(
          'LENGTH_MISMATCH',
          `restore: the kernel has ${state.layers} layers of ${state.hidden}, the model ${layers} of ${hidden}; give the model the kernel's layers and hidden`,
        );
      }
      return learnedKernel(state, networks[restored++ % networks.length]);
    },
    dispose,
    [Symbol.dispose]: dispose,
  };
}

function checkSet({ encodings, targets }: LearningSet): void {
  if (encodings.length === 0) throw new KernelError('EMPTY', 'learn: a set has no architectures; give at least one');
  if (encodings.length !== targets.length) {
    throw new KernelError(
      'LENGTH_MISMATCH',
      `learn: ${encodings.length} architectures and ${targets.length} targets; give one target each`,
    );
  }
  const odd = Array.from(targets).findIndex((target) => !Number.isFinite(target));
  if (odd >= 0) {
    throw new KernelError('NOT_FINITE', `learn: target ${odd} is ${targets[odd]}; leave out what was not measured`);
  }
  checkEncodings(encodings, encodings[0].width);
}
