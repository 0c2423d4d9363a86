import type { GraphBuilder, Value } from '@archipelago/graph-ir';

export interface DartsBlockOptions {
  readonly outChannels: number;
  /** Whether batch norms have a trained scale and shift. */
  readonly affine: boolean;
}

/** ReLU, 1×1 convolution, batch norm. */
export function reluConvBn(g: GraphBuilder, x: Value, { outChannels, affine }: DartsBlockOptions): Value {
  return g.batchNorm(g.conv(g.relu(x), { outChannels, kernel: 1, bias: false }), { affine });
}

/**
 * Halves the sides without a window: ReLU, two 1×1 convolutions of stride 2 and half the channels, the second one on the
 * image moved by a pixel, one after the other, batch norm. Needs even sides.
 */
export function factorizedReduce(g: GraphBuilder, x: Value, { outChannels, affine }: DartsBlockOptions): Value {
  const active = g.relu(x);
  const half = Math.floor(outChannels / 2);
  const conv = { kernel: 1, stride: 2, bias: false };
  const even = g.conv(active, { ...conv, outChannels: half });
  const odd = g.conv(g.crop(active, { amount: [1, 1, 0, 0] }), { ...conv, outChannels: outChannels - half });
  return g.batchNorm(g.concat([even, odd]), { affine });
}
