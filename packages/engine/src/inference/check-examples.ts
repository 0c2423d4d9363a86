import { inferShapes, type Graph, type OpRegistry } from '@archipelago/graph-ir';
import { EngineError } from '../errors';
import type { Loss } from '../losses/loss';
import { sameShape } from '../program/tensor';
import { countExamples, type Examples } from '../training/examples';
import { singleInput } from './single-input';

export interface CheckExamplesOptions {
  readonly examples: Examples;
  readonly loss: Loss;
  readonly ops?: OpRegistry;
}

/**
 * Throws `BAD_DATA` where examples do not fit a network and a loss: images of another shape than the network's input,
 * labels or targets that are missing, labels that are no class of the network's first output, targets of another shape.
 */
export function checkExamples(graph: Graph, { examples, loss, ops }: CheckExamplesOptions): void {
  const count = countExamples(examples);
  const input = singleInput(graph);
  if (!sameShape(examples.shape, input.shape)) {
    throw new EngineError(
      'BAD_DATA',
      `images of shape [${examples.shape.join()}] for the input "${input.id}" of shape [${input.shape.join()}]`,
      'images',
    );
  }
  for (const need of loss.needs) {
    if (examples[need] === undefined) {
      throw new EngineError(
        'BAD_DATA',
        `the loss ${loss.name} needs ${need} and the examples have none; add them`,
        need,
      );
    }
  }
  const { labels, targets } = examples;
  const output = inferShapes(graph, { ops }).get(graph.outputs[0])!;
  if (targets !== undefined && loss.needs.includes('targets') && !sameShape(targets.shape.slice(1), output)) {
    throw new EngineError(
      'BAD_DATA',
      `targets of shape [${targets.shape.join()}] for an output of shape [n,${output.join()}]; make them equal`,
      'targets',
    );
  }
  for (let i = 0; labels !== undefined && i < count; i++) {
    if (!Number.isInteger(labels[i]) || labels[i] < 0 || labels[i] >= output[0]) {
      throw new EngineError(
        'BAD_DATA',
        `label ${i} is ${labels[i]} and the network tells ${output[0]} classes; give integers in [0, ${output[0]})`,
        'labels',
      );
    }
  }
}
