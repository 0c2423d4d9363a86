import { abs } from '../../primitives/abs';
import { add } from '../../primitives/add';
import { div } from '../../primitives/div';
import { erf } from '../../primitives/erf';
import { exp } from '../../primitives/exp';
import { log } from '../../primitives/log';
import { maximum } from '../../primitives/maximum';
import { minimum } from '../../primitives/minimum';
import { mul } from '../../primitives/mul';
import { neg } from '../../primitives/neg';
import { reciprocal } from '../../primitives/reciprocal';
import { relu } from '../../primitives/relu';
import { reluGradient } from '../../primitives/relu-gradient';
import { relu6 } from '../../primitives/relu6';
import { relu6Gradient } from '../../primitives/relu6-gradient';
import { select } from '../../primitives/select';
import { sigmoid } from '../../primitives/sigmoid';
import { sqrt } from '../../primitives/sqrt';
import { square } from '../../primitives/square';
import { step } from '../../primitives/step';
import { stopGradient } from '../../primitives/stop-gradient';
import { sub } from '../../primitives/sub';
import { swish } from '../../primitives/swish';
import { tanh } from '../../primitives/tanh';
import type { PrimitiveCase } from './primitive-case';

const image = [-1, 3, 4, 5];
const positive = { shape: image, low: 0.3, high: 3 };
/** Where exponentials over- and underflow float32. */
const farOut = { shape: [2, 20], low: -120, high: 120 };
/** Away from 0, so that a quotient is not large. */
const divisor = (...shape: number[]) => ({ shape, low: 0.5, high: 2 });

const unaries = { neg, exp, abs, square, relu, relu6, sigmoid, tanh, erf, step, swish };
const binaries = { add, sub, mul, maximum, minimum };

export const elementWiseCases: readonly PrimitiveCase[] = [
  ...Object.entries(unaries).map(([name, f]) => ({ name, f, inputs: [image] })),
  ...Object.entries({ log, sqrt, reciprocal }).map(([name, f]) => ({ name, f, inputs: [positive] })),
  ...Object.entries(binaries).flatMap(([name, f]) => [
    { name: `${name} of equal shapes`, f, inputs: [image, image] },
    { name: `${name} with a channel vector`, f, inputs: [image, [3, 1, 1]] },
    {
      name: `${name} stretching both`,
      f,
      inputs: [
        [2, 1, 3],
        [4, 1],
      ],
    },
    { name: `${name} with a scalar on the left`, f, inputs: [[], [-2, 3]] },
  ]),
  { name: 'div of equal shapes', f: div, inputs: [image, divisor(...image)] },
  { name: 'div by a column', f: div, inputs: [[-1, 4], divisor(-1, 1)] },
  { name: 'div of a row by a matrix', f: div, inputs: [[4], divisor(3, 4)] },
  { name: 'sigmoid and tanh far out', f: (x) => [sigmoid(x), tanh(x)], inputs: [farOut] },
  { name: 'step at zero', f: (x) => step(mul(x, x.builder.scalar(0))), inputs: [[3]] },
  { name: 'relu6 on both sides of 6', f: (x) => relu6(mul(x, x.builder.scalar(8))), inputs: [[-1, 40]] },
  { name: 'maximum of equal values', f: (x) => maximum(relu(x), neg(relu(neg(x)))), inputs: [[-1, 20]] },
  { name: 'minimum of equal values', f: (x) => minimum(relu(x), x.builder.scalar(0)), inputs: [[-1, 20]] },
  { name: 'reluGradient', f: (dy, y) => reluGradient(dy, y), inputs: [image, image] },
  {
    name: 'relu6Gradient',
    f: (dy, y) => relu6Gradient(dy, y),
    inputs: [[-1, 9], { shape: [-1, 9], low: -6, high: 12 }],
  },
  { name: 'reluGradient, broadcasting', f: (dy, y) => reluGradient(dy, y), inputs: [[-1, 3, 1, 1], image] },
  { name: 'select', f: (c, a, b) => select(step(c), a, b), inputs: [image, image, image] },
  { name: 'select, broadcasting', f: (c, a, b) => select(step(c), a, b), inputs: [[-1, 1, 4], [3, 1], []] },
  {
    name: 'select of what is finite',
    f: (x) => select(step(x), log(maximum(x, x.builder.scalar(1e-3))), x.builder.scalar(0)),
    inputs: [[-1, 12]],
  },
  { name: 'stopGradient', f: (x) => mul(x, stopGradient(x)), inputs: [[-1, 4]], differences: false },
];
