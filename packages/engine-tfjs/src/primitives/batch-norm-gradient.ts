import { add, mul, neg, onesLike, reshape, rsqrt, square } from '@tensorflow/tfjs-core';
import { affine } from '../execution/affine';
import { channelsLast, kernel, plain } from '../execution/kernel';
import { inLayout } from '../execution/layout';
import { meanOfRows } from '../execution/means';
import { rowsOf } from '../execution/rows';

/**
 * With c = x − mean, r = 1 / √(variance + epsilon), a = scale r, and means over the m elements of a channel:
 *
 *     dshift = m mean(dy)
 *     dscale = r m mean(dy c)
 *     dx     = a (dy − mean(dy)) − a r² mean(dy c) c
 */
export const batchNormGradientKernel = kernel<{ readonly epsilon: number }>(
  ({ inputs: [dy, x, scale, mean, variance], attributes: { epsilon } }) => {
    const gradient = rowsOf(dy);
    const [count] = gradient.shape;
    const centred = affine(rowsOf(x), { scale: onesLike(mean.plain), shift: neg(mean.plain) });
    const meanGradient = meanOfRows(gradient);
    const meanProduct = meanOfRows(mul(gradient, centred));
    const r = rsqrt(add(variance.plain, epsilon));
    const a = mul(scale.plain, r);
    const b = neg(mul(mul(a, square(r)), meanProduct));
    const fromGradient = affine(gradient, { scale: a, shift: neg(mul(a, meanGradient)) });
    const dx = add(fromGradient, affine(centred, { scale: b }));
    return [
      channelsLast(reshape(dx, inLayout(x.shape, 'channelsLast'))),
      plain(mul(mul(r, meanProduct), count)),
      plain(mul(meanGradient, count)),
    ];
  },
);
