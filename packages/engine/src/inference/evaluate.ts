import type { Graph } from '@archipelago/graph-ir';
import type { Engine, Executable, Tensors } from '../engine';
import type { LowerOptions } from '../layers/lower';
import { crossEntropy } from '../losses/cross-entropy';
import type { Loss } from '../losses/loss';
import type { Examples } from '../training/examples';
import type { Weights } from '../weights/parameters';
import { checkExamples } from './check-examples';
import { countCorrect } from './correct';
import type { Evaluation } from './evaluation';
import { evaluationBatches, type EvaluationBatches } from './evaluation-batches';
import { feedsOf } from './feeds';
import { inferenceProgram } from './inference-program';

export interface EvaluateOptions extends Pick<LowerOptions, 'ops' | 'lowerings'> {
  readonly weights: Weights;
  readonly data: Examples;
  /**
   * @defaultValue cross entropy
   */
  readonly loss?: Loss;
  /**
   * Greatest number of examples of one run of the engine.
   * @defaultValue 256
   */
  readonly batch?: number;
}

/** Loss and accuracy of a network on all examples, in inference mode. */
export async function evaluate(engine: Engine, graph: Graph, options: EvaluateOptions): Promise<Evaluation> {
  const { weights, data, loss = crossEntropy(), batch: limit = 256, ops, lowerings } = options;
  checkExamples(graph, { examples: data, loss, ops });
  const batches = evaluationBatches(data, limit);
  const program = inferenceProgram(graph, { batch: batches.size, parameters: { weights }, loss, ops, lowerings });
  using executable = await engine.compile(program);
  return await measure(executable, { batches, loss, state: {} });
}

export interface MeasureOptions {
  readonly batches: EvaluationBatches;
  readonly loss: Loss;
  /** The other inputs of the program: the packed parameters. */
  readonly state: Tensors;
}

/** Loss and accuracy by a compiled `inferenceProgram` with that loss. */
export async function measure(executable: Executable, { batches, loss, state }: MeasureOptions): Promise<Evaluation> {
  let total = 0;
  let correct = 0;
  let left = batches.total;
  let labelled = true;
  for (const batch of batches.batches()) {
    const count = Math.min(left, batches.size);
    const { losses, logits } = await executable.run({ ...feedsOf(batch, loss), ...state });
    for (let i = 0; i < count; i++) total += losses.data[i];
    if (batch.labels) correct += countCorrect(logits, batch.labels, count);
    else labelled = false;
    left -= count;
  }
  return { loss: total / batches.total, ...(labelled && { accuracy: correct / batches.total }) };
}
