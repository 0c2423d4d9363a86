import type { Graph } from '@archipelago/graph-ir';
import type { Random } from '@archipelago/numerics';
import { elementCount, type Tensor } from '../program/tensor';
import { parametersOf, type Parameter, type ParametersOptions, type Weights } from './parameters';

/**
 * Fresh weights for a network. Each parameter is drawn from a source of its own, split off by node and name, so a change
 * elsewhere in the graph does not change its values.
 */
export function initialize(graph: Graph, random: Random, options: ParametersOptions = {}): Weights {
  return Object.fromEntries(parametersOf(graph, options).map((parameter) => [parameter.key, draw(parameter, random)]));
}

/** Fresh values of one parameter, by its initialiser: kaiming √(2 / fan out) as in He et al. 2015, equation 14. */
export function draw({ node, name, shape, initializer }: Parameter, random: Random): Tensor<Float32Array> {
  const data = new Float32Array(elementCount(shape));
  switch (initializer) {
    case 'zeros':
      break;
    case 'ones':
      data.fill(1);
      break;
    case 'linear':
      fillNormal(data, 0.01, random.split(node, name));
      break;
    case 'normal':
      fillNormal(data, 0.02, random.split(node, name));
      break;
    case 'kaiming':
      fillNormal(data, Math.sqrt(2 / (shape[0] * elementCount(shape.slice(2)))), random.split(node, name));
      break;
  }
  return { shape, data };
}

function fillNormal(data: Float32Array, deviation: number, random: Random): void {
  for (let i = 0; i < data.length; i++) data[i] = deviation * random.normal();
}
