import type { Random } from '@archipelago/numerics';

/** The size of an embedding network. */
export interface NetworkSize {
  readonly layers: number;
  readonly hidden: number;
  /** Numbers a row of the encoding. */
  readonly inputs: number;
}

/** Where the weights of one LSTM are among all: W, R, then two biases that are always summed, as PyTorch has them. */
export interface LstmPlaces {
  readonly layer: number;
  readonly reverse: boolean;
  /** Numbers a step that it reads. */
  readonly inputs: number;
  readonly inputWeights: number;
  readonly recurrentWeights: number;
  readonly bias: number;
  readonly recurrentBias: number;
  readonly end: number;
}

/** The LSTMs of a network from the first layer to the last, forward before reverse, one after another in one array. */
export function lstmPlaces({ layers, hidden, inputs }: NetworkSize): readonly LstmPlaces[] {
  const places: LstmPlaces[] = [];
  for (let layer = 0; layer < layers; layer++) {
    for (const reverse of [false, true]) {
      const own = layer === 0 ? inputs : 2 * hidden;
      const inputWeights = places.at(-1)?.end ?? 0;
      const recurrentWeights = inputWeights + 4 * hidden * own;
      const bias = recurrentWeights + 4 * hidden * hidden;
      const recurrentBias = bias + 4 * hidden;
      places.push({
        layer,
        reverse,
        inputs: own,
        inputWeights,
        recurrentWeights,
        bias,
        recurrentBias,
        end: recurrentBias + 4 * hidden,
      });
    }
  }
  return places;
}

/** The number of weights of a network. */
export function parameterCount(size: NetworkSize): number {
  return lstmPlaces(size).at(-1)!.end;
}

/** Fresh weights, uniform within ±1/√h, as PyTorch draws them. */
export function freshWeights(size: NetworkSize, random: Random): Float32Array<ArrayBuffer> {
  return uniform(parameterCount(size), 1 / Math.sqrt(size.hidden), random);
}

/** `count` numbers, uniform within ±`bound`. */
export function uniform(count: number, bound: number, random: Random): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: count }, () => (2 * random.uniform() - 1) * bound);
}
