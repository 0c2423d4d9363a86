import type { Emission } from '../emission/emission';

/** Channels that are taken together where depthwise products are computed as small dense ones. */
const TOGETHER = 48;

/**
 * How many groups a product takes together. A depthwise product of one row by one row is mostly overhead: taking several
 * channels as one dense group and keeping the diagonal is faster, though it computes more. `taps` are rows a channel.
 */
export function channelsTogether(channels: number, taps: number): number {
  let together = 1;
  for (let size = 2; size <= channels && size * taps <= TOGETHER; size++) if (channels % size === 0) together = size;
  return together;
}

/**
 * From products [groups, taps of dy, size, taps of x, size] between all channels of a group, those of each channel with
 * itself: [groups, taps of dy, size, taps of x].
 */
export function diagonal(emission: Emission, products: string, size: number): string {
  if (size === 1) return emission.node('Squeeze', [products, emission.ints([4])]);
  const identity = emission.table('identity', [size, 1, size], () =>
    Float32Array.from({ length: size * size }, (_, i) => Number(i % (size + 1) === 0)),
  );
  return emission.node('ReduceSum', [emission.node('Mul', [products, identity]), emission.ints([4])], { keepdims: 0 });
}
