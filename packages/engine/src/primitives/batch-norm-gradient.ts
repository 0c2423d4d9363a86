import { sameShape } from '../program/tensor';
import type { Value } from '../program/value';
import { add } from './add';
import { channelAxes, perChannel, requireBatchNorm, type BatchNormAttributes } from './channels';
import { div } from './div';
import { mul } from './mul';
import { neg } from './neg';
import type { Primitive } from './primitive';
import { reciprocal } from './reciprocal';
import { reducedCount } from './reduction';
import { sqrt } from './sqrt';
import { sub } from './sub';
import { sum } from './sum';
import { shapeMismatch } from './type-rules';

/**
 * The gradients of batch normalisation. With r = 1 / √(variance + epsilon) and m elements a channel:
 *
 *     dshift = Σ dy
 *     dscale = r (Σ dy x − mean Σ dy)
 *     dx     = scale r (dy − dshift / m − (x − mean) r dscale / m)
 *
 * so dx is one affine function of dy and x a channel. `mean` and `variance` are those of x.
 */
export const batchNormGradientPrimitive: Primitive<BatchNormAttributes> = {
  name: 'batchNormGradient',
  infer: (inputs, attributes) => {
    const [dy, x, scale] = inputs;
    requireBatchNorm('batchNormGradient', { x, inputs, channelwise: inputs.slice(2), attributes });
    if (!sameShape(dy.shape, x.shape)) {
      throw shapeMismatch('batchNormGradient', `dy [${dy.shape.join()}] and x [${x.shape.join()}] must be one shape`);
    }
    return [x, scale, scale];
  },
  compose: ([dy, x, scale, mu, variance], { epsilon }) => {
    const axes = channelAxes(x.shape);
    const count = reducedCount(x.builder, x.shape, axes);
    const r = reciprocal(sqrt(add(variance, x.builder.scalar(epsilon))));
    const dshift = sum(dy, axes);
    const dscale = mul(r, sub(sum(mul(dy, x), axes), mul(mu, dshift)));
    const a = mul(scale, r);
    const b = neg(div(mul(mul(a, r), dscale), count));
    const c = neg(add(div(mul(a, dshift), count), mul(b, mu)));
    const slope = add(mul(dy, perChannel(a, x.shape)), mul(x, perChannel(b, x.shape)));
    return [add(slope, perChannel(c, x.shape)), dscale, dshift];
  },
};

/** The gradients for x, scale and shift from the gradient `dy` of batchNorm(x, scale, shift) and the statistics it gave. */
export function batchNormGradient(
  dy: Value,
  x: Value,
  scale: Value,
  mean: Value,
  variance: Value,
  { epsilon }: BatchNormAttributes,
): readonly [dx: Value, dscale: Value, dshift: Value] {
  const inputs = [dy, x, scale, mean, variance];
  const [dx, dscale, dshift] = dy.builder.apply(batchNormGradientPrimitive, inputs, { epsilon });
  return [dx, dscale, dshift];
}
