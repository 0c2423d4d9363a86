import { add, mul, neg, onesLike, reshape, rsqrt, square } from '@tensorflow/tfjs-core';
import { affine, type Activation } from '../execution/affine';
import { channelsLast, kernel, plain } from '../execution/kernel';
import { inLayout } from '../execution/layout';
import { meanOfRows } from '../execution/means';
import { rowsOf } from '../execution/rows';

export interface BatchNormAttributes {
  readonly epsilon: number;
  readonly activation?: Activation;
}

/** Means, then the means of squared differences from them, then one affine pass, which also applies an activation. */
export const batchNormKernel = kernel<BatchNormAttributes>(
  ({ inputs: [x, scale, shift], attributes: { epsilon, activation } }) => {
    const rows = rowsOf(x);
    const mean = meanOfRows(rows);
    const centred = affine(rows, { scale: onesLike(mean), shift: neg(mean) });
    const variance = meanOfRows(square(centred));
    const slope = mul(scale.plain, rsqrt(add(variance, epsilon)));
    const y = affine(centred, { scale: slope, shift: shift.plain, activation });
    return [channelsLast(reshape(y, inLayout(x.shape, 'channelsLast'))), plain(mean), plain(variance)];
  },
);
