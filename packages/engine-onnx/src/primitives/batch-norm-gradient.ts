import type { PrimitiveEmitter } from '../emission/primitive-emitter';
import { perChannel } from '../emission/reduction';
import { affineSum } from '../normalization/affine-sum';
import { centre, inverseDeviation, channelProducts, type BatchNormAttributes } from '../normalization/statistics';

/**
 * With r = 1 / √(variance + epsilon), d = x − mean and m elements a channel:
 *
 *     dshift = Σ dy
 *     dscale = r Σ dy d
 *     dx     = scale r (dy − dshift / m − r d dscale / m)
 */
export const emitBatchNormGradient: PrimitiveEmitter<BatchNormAttributes> = (
  emission,
  { inputs: [dy, x, scale, mean, variance], attributes: { epsilon } },
) => {
  const times = (...factors: string[]): string => factors.reduce((a, b) => emission.node('Mul', [a, b]));
  const [batch, , ...places] = x.shape;
  const centred = centre(emission, x, mean.plain);
  const rate = inverseDeviation(emission, variance.plain, epsilon);
  const dshift = perChannel(emission, 'sum', dy);
  const dscale = times(channelProducts(emission, dy, centred), rate);
  const slope = times(scale.plain, rate);
  const share = emission.node('Div', [emission.node('Neg', [slope]), emission.count([batch, ...places])]);
  const dx = affineSum(emission, {
    x: centred,
    slope: times(share, rate, dscale),
    offset: times(share, dshift),
    added: { value: dy, slope },
  });
  return [dx, dscale, dshift];
};
