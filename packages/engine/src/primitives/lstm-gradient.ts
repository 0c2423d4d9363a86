import type { Value } from '../program/value';
import { add } from './add';
import { broadcastTo } from './broadcast-to';
import { concat } from './concat';
import { div } from './div';
import { gateRows, requireLstm, stepsInOrder, type LstmOptions, type LstmWeights } from './lstm-rules';
import { matmul } from './matmul';
import { maximum } from './maximum';
import { mul } from './mul';
import { reshape } from './reshape';
import { sigmoid } from './sigmoid';
import { slice } from './slice';
import { square } from './square';
import { sub } from './sub';
import { sum } from './sum';
import { tanh } from './tanh';
import { transpose } from './transpose';

/** Where an output gate is below this, y² / o is 0 in float32 whatever the cell. */
const SMALLEST = 1e-30;

/** An LSTM's inputs, and the states y that it gave. */
export interface LstmApplication extends LstmWeights {
  /** [steps, batch, in]. */
  readonly x: Value;
  /** [steps, batch, h]. */
  readonly y: Value;
}

/** Gradients of what an LSTM reads. */
export interface LstmGradients extends LstmWeights {
  readonly x: Value;
}

/**
 * The gradients of an LSTM from the gradient `dy` [steps, batch, h] of its states.
 *
 * Nothing but y is kept of the forward pass. Gates are computed again for all steps at once; since y = o tanh(c), of the
 * cells only c itself needs a pass over the steps. Backwards, with the gradients δ of the gates before their
 * nonlinearities,
 *
 *     dh_t = dy_t + R' δ_{t+1}
 *     dc_t = dh_t (o − y² / o)_t + dc_{t+1} f_{t+1}
 *     δ_t  = (dc i' g, dh y (1 − o), dc c_{t-1} f', dc (i − i g²))_t,   i' = i (1 − i), f' = f (1 − f)
 *
 * and the gradients of x and the weights are products over all steps at once.
 */
export function lstmGradient(
  dy: Value,
  { x, y, inputWeights, recurrentWeights, bias }: LstmApplication,
  { reverse = false }: LstmOptions = {},
): LstmGradients {
  const { builder } = x;
  const { steps, batch, inputs, hidden } = requireLstm([x, inputWeights, recurrentWeights, bias].map((v) => v.type));
  const [rows, one] = [steps * batch, builder.scalar(1)];
  const zeros = broadcastTo(builder.scalar(0), [1, batch, hidden]);
  const order = stepsInOrder(steps, reverse);
  const flat = (value: Value): Value => reshape(value, [rows, value.shape.at(-1)!]);
  /** The values of each step, [1, batch, h], by step. */
  const byStep = (value: Value): Value[] => {
    const all = reshape(value, [steps, batch, hidden]);
    return Array.from({ length: steps }, (_, t) => slice(all, [t, 0, 0], [t + 1, batch, hidden]));
  };
  /** What the step before each left behind, for all steps at once; zeros for the first in order. */
  const previous = (values: readonly Value[]): Value =>
    flat(concat(reverse ? [...values, zeros] : [zeros, ...values], 0));

  const [xs, ys] = [flat(x), flat(y)];
  const before = steps === 1 ? flat(zeros) : previous([withoutLast(y, reverse)]);
  const gates = gateRows(hidden).map(([from, to]) => {
    const part = (weights: Value): Value => transpose(slice(weights, [from, 0], [to, weights.shape[1]]), [1, 0]);
    const projected = add(matmul(xs, part(inputWeights)), slice(bias, [from], [to]));
    return add(matmul(before, part(recurrentWeights)), projected);
  });
  const [i, o, f] = gates.slice(0, 3).map(sigmoid);
  const g = tanh(gates[3]);
  const entered = mul(i, g);

  const [forget, enter] = [byStep(f), byStep(entered)];
  const cells = new Array<Value>(steps);
  order.forEach((t, at) => {
    cells[t] = at === 0 ? enter[t] : add(mul(forget[t], cells[order[at - 1]]), enter[t]);
  });

  const throughCell = byStep(sub(o, div(square(ys), maximum(o, builder.scalar(SMALLEST)))));
  const slopes = [
    byStep(mul(entered, sub(one, i))),
    byStep(mul(ys, sub(one, o))),
    byStep(mul(mul(previous(reverse ? cells.slice(1) : cells.slice(0, -1)), f), sub(one, f))),
    byStep(sub(i, mul(entered, g))),
  ];
  const incoming = byStep(dy);
  const deltas = new Array<Value>(steps);
  let carried: { readonly delta: Value; readonly cell: Value } | undefined;
  for (const t of [...order].reverse()) {
    const dh: Value = carried ? add(matmul(carried.delta, recurrentWeights), incoming[t]) : incoming[t];
    const own = mul(dh, throughCell[t]);
    const dc: Value = carried ? add(own, carried.cell) : own;
    deltas[t] = concat(
      slopes.map((slope, gate) => mul(gate === 1 ? dh : dc, slope[t])),
      2,
    );
    carried = { delta: deltas[t], cell: mul(dc, forget[t]) };
  }
  const delta = flat(concat(deltas, 0));
  const deltaRows = transpose(delta, [1, 0]);
  return {
    x: reshape(matmul(delta, inputWeights), [steps, batch, inputs]),
    inputWeights: matmul(deltaRows, xs),
    recurrentWeights: matmul(deltaRows, before),
    bias: sum(delta, [0]),
  };
}

/** The states of all steps but the last in order. */
function withoutLast(y: Value, reverse: boolean): Value {
  const [steps, batch, hidden] = y.shape;
  return slice(y, [reverse ? 1 : 0, 0, 0], [reverse ? steps : steps - 1, batch, hidden]);
}
