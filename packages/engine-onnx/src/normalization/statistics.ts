import { inOneLayout } from '../emission/element-wise';
import type { Emission } from '../emission/emission';
import { EmittedValue } from '../emission/emitted-value';
import { perChannel, reduceMean } from '../emission/reduction';
import { channelAffine } from './channel-affine';

export type BatchNormAttributes = { readonly epsilon: number };

/** Mean and population variance of each channel of a map, [C], from squares of differences; and the differences. */
export interface Statistics {
  readonly centred: EmittedValue;
  readonly mean: string;
  readonly variance: string;
}

export function statisticsOf(emission: Emission, x: EmittedValue): Statistics {
  const mean = perChannel(emission, reduceMean, x);
  const centred = centre(emission, x, mean);
  const variance = perChannel(emission, reduceMean, product(emission, centred, centred));
  return { centred, mean, variance };
}

/** x − mean; asking twice gives the same value. */
export function centre(emission: Emission, x: EmittedValue, mean: string): EmittedValue {
  return channelAffine(emission, x, { shift: emission.node('Neg', [mean]) });
}

/** a · b for maps of one shape. */
export function product(emission: Emission, a: EmittedValue, b: EmittedValue): EmittedValue {
  const write = (names: readonly string[]): string => emission.node('Mul', names);
  return new EmittedValue(emission, a.type, inOneLayout(emission, { inputs: [a, b], shape: a.shape, write }));
}

/** 1 / √(variance + epsilon). */
export function inverseDeviation(emission: Emission, variance: string, epsilon: number): string {
  const deviation = emission.node('Sqrt', [emission.node('Add', [variance, emission.scalar(epsilon)])]);
  return emission.node('Reciprocal', [deviation]);
}
