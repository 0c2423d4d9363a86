import type { Value } from '../program/value';
import { add } from './add';
import { batchNormGradient } from './batch-norm-gradient';
import { broadcastTo } from './broadcast-to';
import { channelAxes, perChannel, requireBatchNorm, type BatchNormAttributes } from './channels';
import { div } from './div';
import { mean } from './mean';
import { mul } from './mul';
import type { Primitive } from './primitive';
import { reciprocal } from './reciprocal';
import { reducedCount } from './reduction';
import { sqrt } from './sqrt';
import { square } from './square';
import { sub } from './sub';

export interface BatchNormOptions {
  /** Added to the variance. @defaultValue 1e-5 */
  readonly epsilon?: number;
}

/**
 * Batch normalisation in training (Ioffe and Szegedy 2015): y = scale (x − mean) / √(variance + epsilon) + shift, with
 * the mean and the population variance of each channel over batch and space.
 */
export const batchNormPrimitive: Primitive<BatchNormAttributes> = {
  name: 'batchNorm',
  infer: (inputs, attributes) => {
    const [x, scale] = inputs;
    requireBatchNorm('batchNorm', { x, inputs, channelwise: inputs.slice(1), attributes });
    return [x, scale, scale];
  },
  vjp: ({ inputs: [x, scale], attributes, outputs: [, mu, variance], cotangents: [dy, dmu, dvariance] }) => {
    const [dx, dscale, dshift] = dy ? batchNormGradient(dy, x, scale, mu, variance, attributes) : [];
    const parts = dx ? [dx] : [];
    // mean = Σ x / m and variance = Σ (x − mean)² / m over the m elements of a channel.
    const share = (cotangent: Value): Value =>
      perChannel(div(cotangent, reducedCount(x.builder, x.shape, channelAxes(x.shape))), x.shape);
    if (dmu) parts.push(broadcastTo(share(dmu), x.shape));
    if (dvariance) parts.push(mul(share(add(dvariance, dvariance)), sub(x, perChannel(mu, x.shape))));
    return [parts.reduce((total, part) => add(total, part)), dscale, dshift];
  },
  compose: ([x, scale, shift], { epsilon }) => {
    const axes = channelAxes(x.shape);
    const mu = mean(x, axes);
    const centred = sub(x, perChannel(mu, x.shape));
    const variance = mean(square(centred), axes);
    const slope = mul(scale, reciprocal(sqrt(add(variance, x.builder.scalar(epsilon)))));
    const y = add(mul(centred, perChannel(slope, x.shape)), perChannel(shift, x.shape));
    return [y, mu, variance];
  },
};

/**
 * Normalises x [N, C, …] with the statistics of each channel, then scales and shifts by `scale` [C] and `shift` [C].
 * Returns y, the mean [C] and the population variance [C].
 */
export function batchNorm(
  x: Value,
  scale: Value,
  shift: Value,
  { epsilon = 1e-5 }: BatchNormOptions = {},
): readonly [y: Value, mean: Value, variance: Value] {
  const [y, mu, variance] = x.builder.apply(batchNormPrimitive, [x, scale, shift], { epsilon });
  return [y, mu, variance];
}
