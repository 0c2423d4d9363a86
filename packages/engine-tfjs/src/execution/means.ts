import { avgPool, fill, matMul, reshape, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';

/** The mean of the rows of x [rows, C]: [C]. In two steps, which is more exact than one long sum. */
export function meanOfRows(x: Tensor): Tensor {
  const [rows, channels] = x.shape;
  const groups = divisorNear(rows, Math.sqrt(rows));
  const means = reshape(meanOfRowsIn(reshape(x, [groups, rows / groups, channels])), [groups, channels]);
  return reshape(groups === 1 ? means : matMul(fill([1, groups], 1 / groups), means), [channels]);
}

/**
 * The means of the rows of each group of x [groups, rows, C]: [groups, C]. As a pooling, because sums over axes that are not
 * the last are slow on wasm.
 */
export function meanOfRowsIn(x: Tensor): Tensor {
  const [groups, rows, channels] = x.shape;
  if (rows === 1) return reshape(x, [groups, channels]);
  const maps = reshape(x, [groups, rows, 1, channels]) as Tensor4D;
  return reshape(avgPool(maps, [rows, 1], [rows, 1], 'valid'), [groups, channels]);
}

/** The divisor of n that is nearest to `wanted` from below. */
function divisorNear(n: number, wanted: number): number {
  for (let divisor = Math.floor(wanted); divisor > 1; divisor--) if (n % divisor === 0) return divisor;
  return 1;
}
