import type { SoftmaxAttributes } from '@archipelago/graph-ir';
import { add } from '../primitives/add';
import { erf } from '../primitives/erf';
import { mul } from '../primitives/mul';
import { relu } from '../primitives/relu';
import { relu6 } from '../primitives/relu6';
import { sigmoid } from '../primitives/sigmoid';
import { softmax } from '../primitives/softmax';
import { swish } from '../primitives/swish';
import { tanh } from '../primitives/tanh';
import { defineLowering, type Lowering } from './lowering';

/** The ops of one input that act element by element, and softmax. */
export const activationLowerings: readonly Lowering[] = [
  defineLowering('relu', ({ inputs: [x] }) => relu(x)),
  defineLowering('relu6', ({ inputs: [x] }) => relu6(x)),
  defineLowering('sigmoid', ({ inputs: [x] }) => sigmoid(x)),
  defineLowering('tanh', ({ inputs: [x] }) => tanh(x)),
  defineLowering('swish', ({ inputs: [x] }) => swish(x)),
  defineLowering('hardSwish', ({ builder, inputs: [x] }) =>
    mul(x, mul(relu6(add(x, builder.scalar(3))), builder.scalar(1 / 6))),
  ),
  defineLowering('gelu', ({ builder, inputs: [x] }) => {
    const phi = add(erf(mul(x, builder.scalar(Math.SQRT1_2))), builder.scalar(1));
    return mul(x, mul(phi, builder.scalar(0.5)));
  }),
  defineLowering<SoftmaxAttributes>('softmax', ({ inputs: [x], attributes: { axis } }) => softmax(x, axis + 1)),
];
