import type { ConfidenceFunction } from '../confidence/confidence';
import { CommitteeError } from '../errors';
import type { Costs } from '../members/output';
import type { CascadeSpec } from './cascade-spec';
import { checkOutput } from './check-output';
import type { Evidence } from './judge';
import { greatestConfidence, judgeFor } from './judge-for';
import type { BatchOutput } from './model';
import type { Stage } from './stages';

/** What a cascade says of one input. */
export interface Prediction {
  readonly label: number;
  /** How sure it is of it; the greater the surer. */
  readonly confidence: number;
  /** Number of models that ran. */
  readonly exitedAfter: number;
  /** What those models cost, by name. */
  readonly costs: Costs;
  /** Of each class; undefined where the members give decisions, and for votes. */
  readonly probabilities: Float64Array | undefined;
}

/** Inputs of a batch and, for messages, the number of each. */
export interface Batch<X> {
  readonly inputs: readonly X[];
  readonly rows: readonly number[];
}

/** Runs one stage at a time; what is known of an input between stages is held by the caller. */
export interface StageRunner<X> {
  readonly stages: readonly Stage<X>[];
  /** Nothing is known of an input yet. */
  start(): Evidence;
  /** What a stage's model says of a batch, checked; a promise only where the model gives one. */
  run(stage: number, batch: Batch<X>): BatchOutput | Promise<BatchOutput>;
  /** Adds what was said of input `i` to what is known of it; gives its prediction where it leaves. */
  judge(
    evidence: Evidence,
    stage: number,
    said: { readonly output: BatchOutput; readonly i: number },
  ): Prediction | undefined;
}

export interface StageRunnerOptions<X> {
  readonly stages: readonly Stage<X>[];
  /** @defaultValue none */
  readonly confidence?: ConfidenceFunction;
}

export function stageRunner<X>(spec: CascadeSpec, { stages, confidence }: StageRunnerOptions<X>): StageRunner<X> {
  const judge = judgeFor(spec, confidence);
  const greatest = greatestConfidence(spec);
  const nobodyLeaves = stages.map(({ threshold }) => least(threshold) > greatest);
  return {
    stages,
    start: judge.start,
    run: (stage, batch) => {
      const { name, model } = stages[stage];
      let output: BatchOutput | PromiseLike<BatchOutput>;
      try {
        output = model(batch.inputs);
      } catch (error) {
        throw modelFailed(error, name, batch.rows);
      }
      if (isPromise(output)) return settled(output, name, batch.rows);
      checkOutput(output, spec, { member: name, rows: batch.rows });
      return output;
    },
    judge: (evidence, stage, said) => {
      judge.take(evidence, stage, said);
      if (nobodyLeaves[stage]) return undefined;
      const { threshold, costs } = stages[stage];
      const { label, confidence: sure } = judge.decide(evidence, stage, threshold);
      const bar = threshold === undefined || typeof threshold === 'number' ? threshold : threshold[label];
      if (bar !== undefined && !(sure >= bar)) return undefined;
      return { label, confidence: sure, exitedAfter: stage + 1, costs, probabilities: judge.probabilities() };
    },
  };

  async function settled(
    promise: PromiseLike<BatchOutput>,
    member: string,
    rows: readonly number[],
  ): Promise<BatchOutput> {
    let output: BatchOutput;
    try {
      output = await promise;
    } catch (error) {
      throw modelFailed(error, member, rows);
    }
    checkOutput(output, spec, { member, rows });
    return output;
  }
}

function least(threshold: Stage<unknown>['threshold']): number {
  return threshold === undefined ? -Infinity : typeof threshold === 'number' ? threshold : Math.min(...threshold);
}

function isPromise<T extends object>(value: T | PromiseLike<T>): value is PromiseLike<T> {
  return typeof (value as PromiseLike<T> | null | undefined)?.then === 'function';
}

function modelFailed(error: unknown, member: string, rows: readonly number[]): CommitteeError {
  const reason = error instanceof Error ? error.message : String(error);
  const inputs = rows.length === 1 ? `input ${rows[0]}` : `inputs ${rows[0]} to ${rows.at(-1)}`;
  const message = `member "${member}" failed on ${inputs} (${reason}); see the cause`;
  return Object.assign(new CommitteeError('MODEL_FAILED', message, { member, row: rows[0] }), { cause: error });
}
