import { concat } from '../../primitives/concat';
import { lstm } from '../../primitives/lstm';
import { lstmGradient } from '../../primitives/lstm-gradient';
import { mul } from '../../primitives/mul';
import type { Value } from '../../program/value';
import type { PrimitiveCase } from './primitive-case';

const [input, hidden] = [2, 3];
const weights = [[4 * hidden, input], [4 * hidden, hidden], [4 * hidden]];

const forward = (x: Value, w: Value, r: Value, b: Value): Value =>
  lstm(x, { inputWeights: w, recurrentWeights: r, bias: b });
const backward = (x: Value, w: Value, r: Value, b: Value): Value =>
  lstm(x, { inputWeights: w, recurrentWeights: r, bias: b }, { reverse: true });

export const recurrentCases: readonly PrimitiveCase[] = [
  { name: 'lstm', f: forward, inputs: [[3, -1, input], ...weights] },
  { name: 'lstm from the last step', f: backward, inputs: [[3, -1, input], ...weights] },
  { name: 'lstm of one step', f: forward, inputs: [[1, 2, input], ...weights] },
  {
    name: 'lstm of large numbers, which shut its gates',
    f: (x, w, r, b) => forward(mul(x, x.builder.scalar(1000)), w, r, b),
    inputs: [[3, 4, input], ...weights],
    differences: false,
  },
  {
    name: 'lstm on lstm in both directions',
    f: (x, w, r, b, w2, r2, b2) => forward(concat([forward(x, w, r, b), backward(x, w, r, b)], 2), w2, r2, b2),
    inputs: [[2, -2, input], ...weights, [4, 2 * hidden], [4, 1], [4]],
    batches: [1, 2],
  },
  {
    name: 'lstmGradient',
    f: (dy, x, w, r, b) => {
      const [inputWeights, recurrentWeights, bias] = [w, r, b];
      const y = forward(x, w, r, b);
      return Object.values(lstmGradient(dy, { x, y, inputWeights, recurrentWeights, bias })) as Value[];
    },
    inputs: [[3, -1, hidden], [3, -1, input], ...weights],
  },
];
