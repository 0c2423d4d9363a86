import { cast, mul, oneHot } from '@tensorflow/tfjs-core';
import { kernel, plain } from '../execution/kernel';

/**
 * Cast from integers, since wasm writes integers whatever type it is asked for; and multiplied by 1, since after a cast the cpu
 * backend still holds integers.
 */
export const oneHotKernel = kernel<{ readonly depth: number }>(({ inputs: [indices], attributes: { depth } }) => [
  plain(mul(cast(oneHot(indices.plain, depth), 'float32'), 1)),
]);
