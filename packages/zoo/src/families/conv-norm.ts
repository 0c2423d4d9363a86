import type { BatchNormOptions, ConvOptions, GraphBuilder, Value } from '@archipelago/graph-ir';

export interface ConvNormOptions extends Omit<ConvOptions, 'bias'> {
  /** The op behind the norm. @defaultValue none */
  readonly activation?: string;
  /** @defaultValue those of `batchNorm` */
  readonly norm?: BatchNormOptions;
}

/** A convolution without bias, batch norm and an activation. */
export function convNorm(g: GraphBuilder, x: Value, { activation, norm, ...conv }: ConvNormOptions): Value {
  const y = g.batchNorm(g.conv(x, { ...conv, bias: false }), norm);
  return activation === undefined ? y : g.op(activation, [y]);
}

export type DepthwiseNormOptions = Omit<ConvNormOptions, 'outChannels' | 'groups'>;

/** `convNorm` that keeps channels apart. */
export function depthwiseNorm(g: GraphBuilder, x: Value, options: DepthwiseNormOptions): Value {
  return convNorm(g, x, { ...options, outChannels: x.shape[0], groups: x.shape[0] });
}
