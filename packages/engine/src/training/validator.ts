import type { Graph } from '@archipelago/graph-ir';
import type { Engine, Tensors } from '../engine';
import { checkExamples } from '../inference/check-examples';
import { measure } from '../inference/evaluate';
import type { Evaluation } from '../inference/evaluation';
import { evaluationBatches } from '../inference/evaluation-batches';
import { inferenceProgram } from '../inference/inference-program';
import type { Examples } from './examples';
import type { TrainSettings } from './options';
import type { TrainStep } from './train-step';

/** Evaluates the state of a training on its validation data: a held resource. */
export interface Validator extends Disposable {
  /** Takes the part of a training's state that holds weights. */
  measure(state: Tensors): Promise<Evaluation>;
}

/** Compiles the network once; its parameters are inputs, so every state can be measured. */
export async function compileValidator(
  engine: Engine,
  graph: Graph,
  { validation, validationLoss: loss, step, ops, lowerings }: TrainSettings & { validation: Examples; step: TrainStep },
): Promise<Validator> {
  checkExamples(graph, { examples: validation, loss, ops });
  const batches = evaluationBatches(validation, 256);
  const { packs } = step;
  const program = inferenceProgram(graph, { batch: batches.size, parameters: { packs }, loss, ops, lowerings });
  const executable = await engine.compile(program);
  return {
    measure: (state) => measure(executable, { batches, loss, state }),
    [Symbol.dispose]: () => executable.dispose(),
  };
}
