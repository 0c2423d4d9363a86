import { reshape, type Tensor } from '@tensorflow/tfjs-core';
import { meanOfRows, meanOfRowsIn } from './means';

/**
 * The mean over all axes but the last, or but the first and the last, which stay as ones; undefined for other axes. These are
 * what a map in channels-last order is reduced over.
 */
export function meanOver(x: Tensor, axes: readonly number[]): Tensor | undefined {
  const last = x.rank - 1;
  const inner = axes.length > 0 && axes.every((axis, i) => axis === axes[0] + i) && axes.at(-1) === last - 1;
  if (!inner || axes[0] > 1) return undefined;
  const channels = x.shape[last];
  const shape = x.shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
  if (axes[0] === 0) return reshape(meanOfRows(reshape(x, [x.size / channels, channels])), shape);
  const [groups] = x.shape;
  return reshape(meanOfRowsIn(reshape(x, [groups, x.size / groups / channels, channels])), shape);
}
