import type { Costs } from '../members/output';
import { runPipeline } from './pipeline';
import type { Prediction, StageRunner } from './stage-runner';

export interface PredictAllOptions {
  /**
   * Inputs that a model is given at a time.
   *
   * @defaultValue 16, as in thesis 5.5.1.1
   */
  readonly batchSize?: number;
  /** Rejects with the reason of the signal. */
  readonly signal?: AbortSignal;
}

/** What a cascade says of many inputs, in their order. For the probabilities of each, take `cascadeStream`. */
export interface Predictions {
  readonly labels: Int32Array;
  readonly confidences: Float64Array;
  /** Number of models that ran on each. */
  readonly exitedAfter: Int32Array;
  /** Share of the inputs that left after each model. */
  readonly exitRatios: readonly number[];
  /** Average cost of an input, by name. */
  readonly costs: Costs;
}

/**
 * All inputs, stage by stage: a batch of a stage is full but for the last one. Inputs are taken as they are needed, so they need
 * not be in memory at once; see `RunningCascade`.
 */
export async function predictAll<X>(
  runner: StageRunner<X>,
  inputs: Iterable<X> | AsyncIterable<X>,
  { batchSize = 16, signal }: PredictAllOptions = {},
): Promise<Predictions> {
  const { stages } = runner;
  const found: Pick<Prediction, 'label' | 'confidence' | 'exitedAfter'>[] = [];
  const emit = (row: number, { label, confidence, exitedAfter }: Prediction): void => {
    found[row] = { label, confidence, exitedAfter };
  };
  await runPipeline(runner, inputs, { batchSize, inFlight: stages.length * batchSize, signal, emit });
  signal?.throwIfAborted();
  const counts = stages.map(() => 0);
  for (const { exitedAfter } of found) counts[exitedAfter - 1]++;
  const exitRatios = counts.map((count) => (found.length === 0 ? 0 : count / found.length));
  const costs = Object.keys(stages[0].costs).map((name) => [
    name,
    stages.reduce((sum, stage, k) => sum + exitRatios[k] * stage.costs[name], 0),
  ]);
  return {
    labels: Int32Array.from(found, ({ label }) => label),
    confidences: Float64Array.from(found, ({ confidence }) => confidence),
    exitedAfter: Int32Array.from(found, ({ exitedAfter }) => exitedAfter),
    exitRatios,
    costs: Object.fromEntries(costs),
  };
}
