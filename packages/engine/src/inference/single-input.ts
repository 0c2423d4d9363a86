import type { Graph, GraphInput } from '@archipelago/graph-ir';
import { EngineError } from '../errors';

/** The input of a graph that has just one; throws `BAD_DATA` for others. */
export function singleInput({ inputs, name = 'graph' }: Graph): GraphInput {
  if (inputs.length !== 1) {
    throw new EngineError(
      'BAD_DATA',
      `the ${name} has ${inputs.length} inputs; training and inference take a graph with one`,
      'inputs',
    );
  }
  return inputs[0];
}
