import type { PrimitiveEmitter } from '../emission/primitive-emitter';
import { channelAffine } from '../normalization/channel-affine';
import { inverseDeviation, statisticsOf, type BatchNormAttributes } from '../normalization/statistics';

/**
 * Statistics, then one affine pass. ONNX's BatchNormalization in training mode is not used: ONNX Runtime writes its
 * statistics over its inputs, whatever else reads those.
 */
export const emitBatchNorm: PrimitiveEmitter<BatchNormAttributes> = (
  emission,
  { inputs: [x, scale, shift], attributes: { epsilon } },
) => {
  const { centred, mean, variance } = statisticsOf(emission, x);
  const slope = emission.node('Mul', [scale.plain, inverseDeviation(emission, variance, epsilon)]);
  return [channelAffine(emission, centred, { scale: slope, shift: shift.plain }), mean, variance];
};
