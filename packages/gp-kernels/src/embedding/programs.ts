import {
  broadcastTo,
  concat,
  lstm,
  lstmGradient,
  mean,
  mul,
  ProgramBuilder,
  reshape,
  slice,
  add,
  type LstmWeights,
  type Program,
  type Value,
} from '@archipelago/engine';
import { lstmPlaces, type LstmPlaces, type NetworkSize } from './parameters';

/** A network of which only the columns in use are read. */
export interface ProgramSize extends NetworkSize {
  /** Layers of the architectures that are embedded. */
  readonly steps: number;
  /** How many architectures; -1 for any number. */
  readonly batch: number;
}

/** The names of the inputs and outputs for one LSTM. */
export function namesOf({ layer, reverse }: LstmPlaces) {
  const suffix = `${layer}${reverse ? 'Reverse' : ''}`;
  return {
    inputWeights: `inputWeights${suffix}`,
    recurrentWeights: `recurrentWeights${suffix}`,
    bias: `bias${suffix}`,
    states: `states${suffix}`,
  };
}

/**
 * `x` [steps, n, inputs] to `pooled` [n, 2 h], the states of the last layer averaged over the steps, and with `states` to
 * the states of each LSTM, which the gradient wants.
 */
export function forwardProgram(size: ProgramSize, { states }: { readonly states: boolean }): Program {
  const builder = new ProgramBuilder();
  const result = pooledStates(builder, size);
  return builder.build({ pooled: result.pooled, ...(states && result.states) });
}

/** The pooled states, and those of each LSTM by name. */
export function pooledStates(
  builder: ProgramBuilder,
  size: ProgramSize,
): { readonly pooled: Value; readonly states: Readonly<Record<string, Value>> } {
  let value = declareInput(builder, size);
  const states: Record<string, Value> = {};
  for (let layer = 0; layer < size.layers; layer++) {
    const both = placesOf(size, layer).map((place) => {
      const y = lstm(value, declareWeights(builder, size, place), place);
      states[namesOf(place).states] = y;
      return y;
    });
    value = concat(both, 2);
  }
  return { pooled: mean(value, [0]), states };
}

/**
 * The gradients of all weights, under their names, from that of `pooled` and from `x` and the states. Its batch should be fixed: a
 * session of these several thousand nodes opens an order of magnitude faster where all shapes are known.
 */
export function gradientProgram(size: ProgramSize): Program {
  const builder = new ProgramBuilder();
  const { steps, batch, hidden } = size;
  const x = declareInput(builder, size);
  const pooled = builder.input('pooled', { dtype: 'float32', shape: [batch, 2 * hidden] });
  const share = mul(pooled, builder.scalar(1 / steps));
  let incoming = broadcastTo(reshape(share, [1, batch, 2 * hidden]), [steps, batch, 2 * hidden]);
  const statesOf = (place: LstmPlaces): Value =>
    builder.input(namesOf(place).states, { dtype: 'float32', shape: [steps, batch, hidden] });
  const outputs: Record<string, Value> = {};
  for (let layer = size.layers - 1; layer >= 0; layer--) {
    const below: Value = layer === 0 ? x : concat(placesOf(size, layer - 1).map(statesOf), 2);
    const parts = placesOf(size, layer).map((place, direction) => {
      const columns = [direction * hidden, (direction + 1) * hidden];
      const dy = slice(incoming, [0, 0, columns[0]], [steps, batch, columns[1]]);
      const application = { x: below, y: statesOf(place), ...declareWeights(builder, size, place) };
      const gradients = lstmGradient(dy, application, place);
      const names = namesOf(place);
      outputs[names.inputWeights] = gradients.inputWeights;
      outputs[names.recurrentWeights] = gradients.recurrentWeights;
      outputs[names.bias] = gradients.bias;
      return gradients.x;
    });
    incoming = parts.reduce((total, part) => add(total, part));
  }
  return builder.build(outputs);
}

function declareInput(builder: ProgramBuilder, { steps, batch, inputs }: ProgramSize): Value {
  return builder.input('x', { dtype: 'float32', shape: [steps, batch, inputs] });
}

function declareWeights(builder: ProgramBuilder, { hidden }: ProgramSize, place: LstmPlaces): LstmWeights {
  const names = namesOf(place);
  const declare = (name: string, ...shape: number[]): Value => builder.input(name, { dtype: 'float32', shape });
  return {
    inputWeights: declare(names.inputWeights, 4 * hidden, place.inputs),
    recurrentWeights: declare(names.recurrentWeights, 4 * hidden, hidden),
    bias: declare(names.bias, 4 * hidden),
  };
}

/** The two LSTMs of a layer. */
function placesOf(size: NetworkSize, layer: number): readonly LstmPlaces[] {
  return lstmPlaces(size).filter((place) => place.layer === layer);
}
