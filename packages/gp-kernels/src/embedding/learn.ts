import type { Random } from '@archipelago/numerics';
import { KernelError } from '../errors';
import { initAdam, stepAdam } from './adam';
import { initStop, updateStop } from './early-stop';
import type { EmbeddingNetwork, NetworkBatch } from './embedding-network';
import { gpObjective, type EmbeddingValue } from './gp-objective';
import type { EmbeddingOptions } from './options';
import { freshWeights, uniform } from './parameters';
import { squaredError } from './squared-error';
import { unitRows, unitRowsGradient } from './unit-rows';

export interface LearnOptions {
  readonly network: EmbeddingNetwork;
  readonly settings: Required<EmbeddingOptions>;
  /** Numbers a row of the encoding. */
  readonly inputs: number;
  readonly random: Random;
  readonly signal?: AbortSignal;
}

export interface Learned {
  readonly weights: Float32Array<ArrayBuffer>;
  readonly steps: number;
  readonly stopped: boolean;
  /** The objective before each step. */
  readonly objective: readonly number[];
}

/**
 * Learns the weights of an embedding from fresh ones: full-batch steps of Adam up the objective (thesis 2.3.1, the authors'
 * code). The network runs on the engine; the objective, n × n, is plain float64 code between the two runs of a step.
 *
 * Throws `NOT_FINITE` at the first step with an objective or new weights that are not finite.
 */
export async function learnWeights(
  batch: NetworkBatch,
  targets: Float64Array,
  { network, settings, inputs, random, signal }: LearnOptions,
): Promise<Learned> {
  const { hidden, objective, maxSteps, learningRate, weightDecay, earlyStop } = settings;
  const width = 2 * hidden;
  const weights = freshWeights({ ...settings, inputs }, random.split('lstm'));
  const moments = initAdam(weights.length);
  const head = uniform(width + 1, 1 / Math.sqrt(width), random.split('head'));
  const headMoments = initAdam(head.length);
  const history: number[] = [];
  let stop = initStop;
  while (stop.steps < maxSteps && !stop.stopped) {
    signal?.throwIfAborted();
    const { pooled, states } = await network.forward(batch, weights, inputs);
    const unit = unitRows(pooled.subarray(0, targets.length * width), width);
    const adam = { learningRate, weightDecay, step: stop.steps + 1 };
    let value: EmbeddingValue;
    if (objective === 'euclidean') {
      const error = squaredError(unit.rows, targets, head);
      stepAdam(head, negated(error.headGradient), headMoments, adam);
      value = error;
    } else value = gpObjective(unit.rows, targets, { ...settings, objective, width });
    // Rows that fill the batch up have no gradient.
    const downward = new Float32Array(batch.count * width);
    downward.set(negated(unitRowsGradient(unit, value.gradient, width)));
    const gradient = await network.gradient(batch, weights, { inputs, states, pooled: downward });
    stepAdam(weights, gradient, moments, adam);
    if (!Number.isFinite(value.value) || !weights.every(Number.isFinite)) throw lost(stop.steps + 1, value.value);
    history.push(value.value);
    stop = updateStop(stop, value.value, earlyStop);
  }
  return { weights, steps: stop.steps, stopped: stop.stopped, objective: history };
}

function lost(step: number, objective: number): KernelError {
  return new KernelError(
    'NOT_FINITE',
    `learn: after step ${step}, with an objective of ${objective}, not all is finite; lower the learning rate or raise the noise`,
  );
}

function negated(values: Float32Array): Float32Array {
  return values.map((x) => -x);
}
