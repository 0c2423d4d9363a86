import { add, concat, logSoftmax, lstm, matmul, reshape, type Value } from '@archipelago/engine';
import type { Random } from '@archipelago/numerics';

/**
 * A recurrent policy: stacked LSTM layers over a sequence, then a linear layer and softmax over the choices of each
 * step.
 */
export interface PolicyNetwork {
  /** Numbers a step. */
  readonly inputs: number;
  /** Units of each LSTM layer, in each direction. */
  readonly hidden: number;
  /** LSTM layers. */
  readonly layers: number;
  /** Whether each layer also reads from the last step to the first; where not, a step knows nothing of later ones. */
  readonly bidirectional: boolean;
  /** Choices a step. */
  readonly choices: number;
}

/** A tensor that a policy learns. */
export interface PolicyParameter {
  readonly name: string;
  readonly shape: readonly number[];
  /** Fresh values are uniform in [-bound, bound]. */
  readonly bound: number;
}

/**
 * What a policy learns, in a fixed order. As in PyTorch there are two biases a gate, one beside the weights of the
 * input and one beside those of the state, and all are drawn from U(-1 / sqrt(k), 1 / sqrt(k)) with k units (linear
 * layer: inputs).
 */
export function policyParameters(network: PolicyNetwork): readonly PolicyParameter[] {
  const { inputs, hidden, layers, choices } = network;
  const directions = directionsOf(network);
  const recurrent = Array.from({ length: layers }, (_, layer) =>
    directions.flatMap((direction): PolicyParameter[] => {
      const width = layer === 0 ? inputs : hidden * directions.length;
      const bound = 1 / Math.sqrt(hidden);
      return [
        { name: `${layer}.${direction}.inputWeights`, shape: [4 * hidden, width], bound },
        { name: `${layer}.${direction}.recurrentWeights`, shape: [4 * hidden, hidden], bound },
        { name: `${layer}.${direction}.inputBias`, shape: [4 * hidden], bound },
        { name: `${layer}.${direction}.recurrentBias`, shape: [4 * hidden], bound },
      ];
    }),
  );
  const read = hidden * directions.length;
  const bound = 1 / Math.sqrt(read);
  return [
    ...recurrent.flat(),
    { name: 'linear.weights', shape: [read, choices], bound },
    { name: 'linear.bias', shape: [choices], bound },
  ];
}

/** Fresh weights, one after another in the order of `policyParameters`. */
export function initialPolicy(network: PolicyNetwork, random: Random): Float32Array {
  return Float32Array.from(
    policyParameters(network).flatMap(({ name, shape, bound }) => {
      const own = random.split(name);
      const length = shape.reduce((product, axis) => product * axis, 1);
      return Array.from({ length }, () => bound * (2 * own.uniform() - 1));
    }),
  );
}

/** Log-probabilities of the choices [steps, batch, choices] for x [steps, batch, inputs]; neither axis is free. */
export function logProbabilities(x: Value, network: PolicyNetwork, parameter: (name: string) => Value): Value {
  const { layers, hidden, choices } = network;
  const [steps, batch] = x.shape;
  const directions = directionsOf(network);
  let y = x;
  for (let layer = 0; layer < layers; layer++) {
    const read = directions.map((direction) => {
      const own = (name: string) => parameter(`${layer}.${direction}.${name}`);
      const bias = add(own('inputBias'), own('recurrentBias'));
      const weights = { inputWeights: own('inputWeights'), recurrentWeights: own('recurrentWeights'), bias };
      return lstm(y, weights, { reverse: direction === 'backward' });
    });
    y = concat(read, 2);
  }
  const rows = reshape(y, [steps * batch, hidden * directions.length]);
  const scores = add(matmul(rows, parameter('linear.weights')), parameter('linear.bias'));
  return reshape(logSoftmax(scores, 1), [steps, batch, choices]);
}

function directionsOf({ bidirectional }: PolicyNetwork): readonly ('forward' | 'backward')[] {
  return bidirectional ? ['forward', 'backward'] : ['forward'];
}
