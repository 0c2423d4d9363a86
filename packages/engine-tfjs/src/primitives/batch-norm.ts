import { add, mul, neg, onesLike, reshape, rsqrt, square } from '@tensorflow/tfjs-core';
import { affine } from '../execution/affine';
import { channelsLast, kernel, plain } from '../execution/kernel';
import { inLayout } from '../execution/layout';
import { meanOfRows } from '../execution/means';
import { rowsOf } from '../execution/rows';

/** Means, then the means of squared differences from them, then one affine pass. */
export const batchNormKernel = kernel<{ readonly epsilon: number }>(
  ({ inputs: [x, scale, shift], attributes: { epsilon } }) => {
    const rows = rowsOf(x);
    const mean = meanOfRows(rows);
    const centred = affine(rows, { scale: onesLike(mean), shift: neg(mean) });
    const variance = meanOfRows(square(centred));
    const slope = mul(scale.plain, rsqrt(add(variance, epsilon)));
    const y = affine(centred, { scale: slope, shift: shift.plain });
    return [channelsLast(reshape(y, inLayout(x.shape, 'channelsLast'))), plain(mean), plain(variance)];
  },
);
