import { add } from '../../primitives/add';
import { broadcastTo } from '../../primitives/broadcast-to';
import { matmul } from '../../primitives/matmul';
import { mean } from '../../primitives/mean';
import { mul } from '../../primitives/mul';
import { reshape } from '../../primitives/reshape';
import { sigmoid } from '../../primitives/sigmoid';
import { slice } from '../../primitives/slice';
import { square } from '../../primitives/square';
import { sub } from '../../primitives/sub';
import { tanh } from '../../primitives/tanh';
import type { Value } from '../../program/value';
import type { Net } from './net';

const HIDDEN = 3;
const STEPS = 4;

/** A long short-term memory (Hochreiter and Schmidhuber 1997) unrolled over four steps; squared error of its end. */
export const recurrent: Net = {
  name: 'recurrent net',
  data: {
    sequence: { dtype: 'float32', shape: [-1, STEPS, 2] },
    target: { dtype: 'float32', shape: [-1, HIDDEN] },
  },
  weights: { input: [2, 4 * HIDDEN], recurrent: [HIDDEN, 4 * HIDDEN], bias: [4 * HIDDEN] },
  loss({ sequence, target }, w) {
    const zeros = broadcastTo(sequence.builder.scalar(0), target.shape);
    let [hidden, cell] = [zeros, zeros];
    for (let t = 0; t < STEPS; t++) {
      const x = reshape(slice(sequence, [0, t, 0], [-1, t + 1, 2]), [-1, 2]);
      const gates = add(add(matmul(x, w.input), matmul(hidden, w.recurrent)), w.bias);
      const gate = (i: number): Value => slice(gates, [0, i * HIDDEN], [-1, (i + 1) * HIDDEN]);
      cell = add(mul(sigmoid(gate(0)), cell), mul(sigmoid(gate(1)), tanh(gate(2))));
      hidden = mul(sigmoid(gate(3)), tanh(cell));
    }
    return mean(square(sub(hidden, target)), [0, 1]);
  },
};
