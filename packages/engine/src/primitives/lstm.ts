import type { Value } from '../program/value';
import { add } from './add';
import { broadcastTo } from './broadcast-to';
import { concat } from './concat';
import { lstmGradient } from './lstm-gradient';
import {
  gateRows,
  requireLstm,
  stepsInOrder,
  type LstmAttributes,
  type LstmOptions,
  type LstmWeights,
} from './lstm-rules';
import { matmul } from './matmul';
import { mul } from './mul';
import type { Primitive } from './primitive';
import { reshape } from './reshape';
import { sigmoid } from './sigmoid';
import { slice } from './slice';
import { tanh } from './tanh';
import { transpose } from './transpose';

/**
 * A long short-term memory (Hochreiter and Schmidhuber 1997, with the forget gate of Gers et al. 2000) from a state of
 * zeros. With the gates i, o, f and the candidate g, each of h rows of the weights, in this order:
 *
 *     i, o, f = sigmoid(W x_t + R y_{t-1} + b),  g = tanh(W x_t + R y_{t-1} + b)
 *     c_t = f c_{t-1} + i g
 *     y_t = o tanh(c_t)
 */
export const lstmPrimitive: Primitive<LstmAttributes> = {
  name: 'lstm',
  infer: (inputs) => {
    const { steps, batch, hidden } = requireLstm(inputs);
    return [{ dtype: 'float32', shape: [steps, batch, hidden] }];
  },
  vjp: ({ inputs: [x, inputWeights, recurrentWeights, bias], attributes, outputs: [y], cotangents: [dy] }) => {
    const gradients = lstmGradient(dy!, { x, y, inputWeights, recurrentWeights, bias }, attributes);
    return [gradients.x, gradients.inputWeights, gradients.recurrentWeights, gradients.bias];
  },
  compose: ([x, inputWeights, recurrentWeights, bias], { reverse }) => {
    const { steps, batch, inputs, hidden } = requireLstm([x, inputWeights, recurrentWeights, bias].map((v) => v.type));
    const rows = reshape(x, [steps * batch, inputs]);
    const projected = reshape(add(matmul(rows, transpose(inputWeights, [1, 0])), bias), [steps, batch, 4 * hidden]);
    const recurrent = transpose(recurrentWeights, [1, 0]);
    let y = broadcastTo(x.builder.scalar(0), [batch, hidden]);
    let c = y;
    const ys = new Array<Value>(steps);
    for (const t of stepsInOrder(steps, reverse)) {
      const own = reshape(slice(projected, [t, 0, 0], [t + 1, batch, 4 * hidden]), [batch, 4 * hidden]);
      const gates = add(own, matmul(y, recurrent));
      const [i, o, f, g] = gateRows(hidden).map(([from, to]) => slice(gates, [0, from], [batch, to]));
      c = add(mul(sigmoid(f), c), mul(sigmoid(i), tanh(g)));
      y = mul(sigmoid(o), tanh(c));
      ys[t] = reshape(y, [1, batch, hidden]);
    }
    return [concat(ys, 0)];
  },
};

/**
 * The hidden states [steps, batch, h] of a long short-term memory over x [steps, batch, in], from a state of zeros. Layers
 * are stacked by giving one's states to the next; both directions are two, joined on the last axis.
 */
export function lstm(
  x: Value,
  { inputWeights, recurrentWeights, bias }: LstmWeights,
  { reverse = false }: LstmOptions = {},
): Value {
  return x.builder.apply(lstmPrimitive, [x, inputWeights, recurrentWeights, bias], { reverse })[0];
}
