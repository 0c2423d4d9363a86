import type { ConfidenceFunction } from '../confidence/confidence';
import { checkSpec, type CascadeSpec } from './cascade-spec';
import type { Evidence } from './judge';
import { predictAll, type PredictAllOptions, type Predictions } from './predict-all';
import { stageRunner, type Prediction, type StageRunner } from './stage-runner';
import { stagesFor, type Models, type Stage } from './stages';

export interface CreateCascadeOptions<X> {
  /** The models of each type: one, or as many trained copies as the cascade has of it. */
  readonly models: Models<X>;
  /**
   * How sure the cascade is, where its confidence is `function`.
   *
   * @defaultValue none
   */
  readonly confidence?: ConfidenceFunction;
}

/** A cascade with its models. */
export interface RunningCascade<X> {
  readonly spec: CascadeSpec;
  readonly stages: readonly Stage<X>[];
  /** One stage at a time. */
  readonly runner: StageRunner<X>;
  /**
   * Online: runs the models on one input, one after the other, until the cascade is sure enough. Only promises that models give
   * are waited for. Rejects with `MODEL_FAILED`, and where an output is not as the specification says, naming the model.
   */
  predict(input: X): Promise<Prediction>;
  /**
   * Offline: runs stage after stage with full batches, the first on everything, the next on what did not leave. Rejects as
   * `predict` does, naming the input.
   */
  predictAll(inputs: Iterable<X> | AsyncIterable<X>, options?: PredictAllOptions): Promise<Predictions>;
}

/**
 * A cascade that runs (thesis, Algorithm 4): the scores of a model are averaged with those of the models before, and an input
 * leaves after the first stage k whose confidence is at least t_k. On the same scores it decides as the table it was chosen from.
 *
 * Throws `BAD_OPTION`, `UNKNOWN_MEMBER` for a type without a model, and `COUNT_MISMATCH` for one with too few copies.
 */
export function createCascade<X>(spec: CascadeSpec, options: CreateCascadeOptions<X>): RunningCascade<X> {
  checkSpec(spec);
  const stages = stagesFor(spec, options.models);
  const runner = stageRunner(spec, { stages, confidence: options.confidence });
  // Predictions that wait for their models at the same time need evidence of their own.
  const free: Evidence[] = [];
  const rows = [0];

  return {
    spec,
    stages,
    runner,
    predictAll: (inputs, allOptions) => predictAll(runner, inputs, allOptions),
    predict: async (input) => {
      const batch = { inputs: [input], rows };
      const evidence = free.pop() ?? runner.start();
      try {
        for (let stage = 0; ; stage++) {
          const said = runner.run(stage, batch);
          const output = said instanceof Promise ? await said : said;
          const prediction = runner.judge(evidence, stage, { output, i: 0 });
          if (prediction !== undefined) return prediction;
        }
      } finally {
        free.push(evidence);
      }
    },
  };
}
