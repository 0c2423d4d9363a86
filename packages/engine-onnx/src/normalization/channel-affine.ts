import { hasBlocks } from '../emission/blocked-layout';
import type { Emission } from '../emission/emission';
import { EmittedValue } from '../emission/emitted-value';
import { PendingConvolution } from '../convolution/pending-convolution';

export interface ChannelAffine {
  /** A value [C]. @defaultValue ones */
  readonly scale?: string;
  /** A value [C]. @defaultValue zeros */
  readonly shift?: string;
}

/**
 * scale · x + shift with one number a channel of a map [N, C, …], in one pass. In the blocked layout it is a depthwise
 * convolution of one tap, else a BatchNormalization with mean 0 and variance 1; both are faster than a product and a sum.
 */
export function channelAffine(emission: Emission, x: EmittedValue, { scale, shift }: ChannelAffine): EmittedValue {
  const channels = x.shape[1];
  const filled = (value: number, shape: readonly number[] = [channels]): string =>
    emission.table(`${value}`, shape, () => new Float32Array(channels).fill(value));
  if (x.isBlocked && hasBlocks(emission, x.shape)) {
    const shape = [channels, 1, 1, 1];
    const value = scale === undefined ? filled(1, shape) : emission.reshape(scale, shape);
    const attributes = { stride: [1, 1], padding: [0, 0, 0, 0], dilation: [1, 1], groups: channels };
    const filters = { value, shape, groups: channels, transposed: false };
    const pending = new PendingConvolution(emission, { x, filters, attributes, bias: shift });
    return new EmittedValue(emission, x.type, { pending });
  }
  const inputs = [x.plain, scale ?? filled(1), shift ?? filled(0), filled(0), filled(1)];
  const plain = emission.node('BatchNormalization', inputs, { epsilon: { float: 0 } });
  return new EmittedValue(emission, x.type, { plain });
}
