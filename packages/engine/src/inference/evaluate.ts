import type { Graph } from '@archipelago/graph-ir';
import type { Engine, Executable, Tensors } from '../engine';
import { EngineError } from '../errors';
import type { LowerOptions } from '../layers/lower';
import { crossEntropy } from '../losses/cross-entropy';
import type { Loss } from '../losses/loss';
import type { Examples } from '../training/examples';
import type { Weights } from '../weights/parameters';
import { countCorrect } from './correct';
import type { Evaluation } from './evaluation';
import { evaluationBatches, type EvaluationBatches } from './evaluation-batches';
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
  checkTargets(loss, data);
  const batches = evaluationBatches(data, limit);
  const program = inferenceProgram(graph, { batch: batches.batch, parameters: { weights }, loss, ops, lowerings });
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
  let examples = 0;
  let labelled = true;
  for (const { tensors, count } of batches.feeds) {
    const needed = Object.fromEntries(loss.needs.map((name) => [name, tensors[name]]));
    const { losses, logits } = await executable.run({ images: tensors.images, ...needed, ...state });
    for (let i = 0; i < count; i++) total += losses.data[i];
    examples += count;
    labelled &&= 'labels' in tensors;
    if (labelled) correct += countCorrect(logits, tensors.labels.data, count);
  }
  return { loss: total / examples, ...(labelled && { accuracy: correct / examples }) };
}

/** Throws `BAD_DATA` where the examples lack what the loss compares with. */
export function checkTargets(loss: Loss, examples: Examples): void {
  for (const name of loss.needs) {
    if (examples[name] === undefined) {
      throw new EngineError(
        'BAD_DATA',
        `the loss ${loss.name} needs ${name} and the examples have none; add them`,
        name,
      );
    }
  }
}
