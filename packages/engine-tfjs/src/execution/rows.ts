import { reshape, type Tensor } from '@tensorflow/tfjs-core';
import type { StoredValue } from './stored-value';

/** A map [N, C, …] as one row of channels for each place of each image: [N · places, C]. */
export function rowsOf(x: StoredValue): Tensor {
  const channels = x.shape[1];
  const tensor = x.channelsLast;
  return reshape(tensor, [tensor.size / channels, channels]);
}
