import { elementCount } from '@archipelago/engine';
import type { EmittedValue } from './emitted-value';

/** Whether `value` holds one number a channel of a map of `shape` [N, C, …], broadcasting over the rest. */
export function isChannelwise(value: EmittedValue, shape: readonly number[]): boolean {
  const fromRight = value.shape.length - (shape.length - 1);
  const channels = shape[1];
  return (
    shape.length > 2 && fromRight >= 0 && value.shape[fromRight] === channels && elementCount(value.shape) === channels
  );
}
