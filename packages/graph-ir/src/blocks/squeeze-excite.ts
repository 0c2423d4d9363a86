import type { GraphBuilder, Value } from '../builder';

export interface SqueezeExciteOptions {
  /** Channels between the two layers of the gate. */
  readonly squeezed: number;
  /** The op between them. @defaultValue 'relu' */
  readonly activation?: string;
  /** The op that makes the gate's values. @defaultValue 'sigmoid' */
  readonly gate?: string;
}

/**
 * Squeeze-and-excitation (Hu, Shen and Sun 2018): the input times a gate for each channel, made from the channels' means
 * by two 1×1 convolutions with biases.
 */
export function squeezeExcite(g: GraphBuilder, x: Value, options: SqueezeExciteOptions): Value {
  const { squeezed, activation = 'relu', gate = 'sigmoid' } = options;
  const mean = g.globalAvgPool(x, { keepAxes: true });
  const hidden = g.op(activation, [g.conv(mean, { outChannels: squeezed, kernel: 1 })]);
  return g.mul([x, g.op(gate, [g.conv(hidden, { outChannels: x.shape[0], kernel: 1 })])]);
}
