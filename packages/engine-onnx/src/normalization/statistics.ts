import { elementCount } from '@archipelago/engine';
import { BLOCKED } from '../emission/blocked-layout';
import { inOneLayout } from '../emission/element-wise';
import type { Emission } from '../emission/emission';
import { EmittedValue } from '../emission/emitted-value';
import { perChannel } from '../emission/reduction';
import { channelAffine } from './channel-affine';

export type BatchNormAttributes = { readonly epsilon: number };

/** Mean and population variance of each channel of a map, [C], from squares of differences; and the differences. */
export interface Statistics {
  readonly centred: EmittedValue;
  readonly mean: string;
  readonly variance: string;
}

export function statisticsOf(emission: Emission, x: EmittedValue): Statistics {
  const [batch, , ...places] = x.shape;
  const mean = perChannel(emission, 'mean', x);
  const centred = centre(emission, x, mean);
  const squares = channelProducts(emission, centred, centred);
  const variance = emission.node('Div', [squares, emission.count([batch, ...places])]);
  return { centred, mean, variance };
}

/** x − mean; asking twice gives the same value. */
export function centre(emission: Emission, x: EmittedValue, mean: string): EmittedValue {
  return channelAffine(emission, x, { shift: emission.node('Neg', [mean]) });
}

/**
 * Σ a · b of each channel, [C], for maps of one shape. Of blocked maps it is one pass: every channel of every image of a
 * is convolved with the same of b as its filter, which is a depthwise convolution of [1, N·C, H, W].
 */
export function channelProducts(emission: Emission, a: EmittedValue, b: EmittedValue): string {
  const [batch, channels, ...places] = a.shape;
  const blocked = (a.isBlocked || b.isBlocked) && batch > 0 && elementCount(places) > 1;
  if (!blocked) {
    const write = (names: readonly string[]): string => emission.node('Mul', names);
    const forms = inOneLayout(emission, { inputs: [a, b], shape: a.shape, write });
    return perChannel(emission, 'sum', new EmittedValue(emission, a.type, forms));
  }
  const maps = emission.reshape(a.blocked, [1, batch * channels, ...places]);
  const filters = emission.reshape(b.blocked, [batch * channels, 1, ...places]);
  const attributes = { kernel_shape: places, group: batch * channels };
  const products = emission.reshape(emission.node(`${BLOCKED}.Conv`, [maps, filters], attributes), [batch, channels]);
  return emission.node('ReduceSum', [products, emission.ints([0])], { keepdims: 0 });
}

/** 1 / √(variance + epsilon). */
export function inverseDeviation(emission: Emission, variance: string, epsilon: number): string {
  const deviation = emission.node('Sqrt', [emission.node('Add', [variance, emission.scalar(epsilon)])]);
  return emission.node('Reciprocal', [deviation]);
}
