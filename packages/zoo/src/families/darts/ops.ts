import type { GraphBuilder, Value } from '@archipelago/graph-ir';
import { factorizedReduce } from './blocks';

export interface DartsOpOptions {
  /** 2 on the edges of a reduction cell that read its inputs, else 1. */
  readonly stride: number;
  /** Whether batch norms have a trained scale and shift: yes in networks to be trained, no in a search. */
  readonly affine: boolean;
}

/** Adds an op of a cell; it keeps the number of channels. */
export type DartsOpBuilder = (g: GraphBuilder, x: Value, options: DartsOpOptions) => Value;

/**
 * Depthwise separable convolution, twice: ReLU, depthwise, 1×1, batch norm; the stride is the first one's. No biases.
 */
function separable(kernel: number): DartsOpBuilder {
  return (g, x, { stride, affine }) => {
    const outChannels = x.shape[0];
    const half = (y: Value, step: number): Value => {
      const depthwise = g.depthwiseConv(g.relu(y), { kernel, stride: step, padding: 'half', bias: false });
      return g.batchNorm(g.conv(depthwise, { outChannels, kernel: 1, bias: false }), { affine });
    };
    return half(half(x, stride), 1);
  };
}

/** Dilated depthwise separable convolution: ReLU, depthwise with dilation 2, 1×1, batch norm. No biases. */
function dilated(kernel: number): DartsOpBuilder {
  return (g, x, { stride, affine }) => {
    const options = { kernel, stride, dilation: 2, padding: 'half', bias: false } as const;
    const depthwise = g.depthwiseConv(g.relu(x), options);
    return g.batchNorm(g.conv(depthwise, { outChannels: x.shape[0], kernel: 1, bias: false }), { affine });
  };
}

/** ReLU, 1×7 convolution, 7×1 convolution, batch norm. No biases. */
const factorizedConv: DartsOpBuilder = (g, x, { stride, affine }) => {
  const outChannels = x.shape[0];
  const wide = { outChannels, kernel: [1, 7], stride: [1, stride], padding: [0, 3], bias: false };
  const tall = { outChannels, kernel: [7, 1], stride: [stride, 1], padding: [3, 0], bias: false };
  return g.batchNorm(g.conv(g.conv(g.relu(x), wide), tall), { affine });
};

/** Zeros of the subsampled input. */
const zero: DartsOpBuilder = (g, x, { stride }) => g.zero(x, { stride });

/** Every op of the cells of chapter 3, by its name in the literature (Liu et al. 2019; Zoph et al. 2018). */
export const dartsOps = {
  none: zero,
  max_pool_3x3: (g, x, { stride }) => g.maxPool(x, { kernel: 3, stride, padding: 1 }),
  avg_pool_3x3: (g, x, { stride }) => g.avgPool(x, { kernel: 3, stride, padding: 1 }),
  skip_connect: (g, x, { stride, affine }) =>
    stride === 1 ? g.identity(x) : factorizedReduce(g, x, { outChannels: x.shape[0], affine }),
  sep_conv_3x3: separable(3),
  sep_conv_5x5: separable(5),
  sep_conv_7x7: separable(7),
  dil_conv_3x3: dilated(3),
  dil_conv_5x5: dilated(5),
  conv_7x1_1x7: factorizedConv,
  /** Standard normal numbers in place of the subsampled input; the graph holds their mean, zeros. */
  noise: zero,
} satisfies Readonly<Record<string, DartsOpBuilder>>;

export type DartsOp = keyof typeof dartsOps;
