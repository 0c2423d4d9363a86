import type { BatchNormAttributes } from '@archipelago/graph-ir';
import { add } from '../primitives/add';
import { batchNorm } from '../primitives/batch-norm';
import { broadcastTo } from '../primitives/broadcast-to';
import { div } from '../primitives/div';
import { maximum } from '../primitives/maximum';
import { mul } from '../primitives/mul';
import { reciprocal } from '../primitives/reciprocal';
import { sqrt } from '../primitives/sqrt';
import { sub } from '../primitives/sub';
import { sum } from '../primitives/sum';
import { elementCount } from '../program/tensor';
import type { Value } from '../program/value';
import { alongChannels } from './channel-axis';
import { defineLowering, type LoweringContext } from './lowering';

/**
 * Batch normalisation. In training the statistics are the batch's, and the running variance follows the unbiased
 * variance n/(n − 1)·σ², n being the number of elements of a channel, as in PyTorch. In inference it is one scale and
 * shift a channel.
 */
export const batchNormLowering = defineLowering<BatchNormAttributes>('batchNorm', (context) =>
  context.mode === 'train' ? withBatchStatistics(context) : withRunningStatistics(context),
);

function withBatchStatistics(context: LoweringContext<BatchNormAttributes>): Value {
  const { builder, inputs, attributes, parameter } = context;
  const [x] = inputs;
  const { affine, epsilon, momentum } = attributes;
  const channels = [x.shape[1]];
  const scale = affine ? parameter('scale') : broadcastTo(builder.scalar(1), channels);
  const shift = affine ? parameter('shift') : broadcastTo(builder.scalar(0), channels);
  const [y, mean, variance] = batchNorm(x, scale, shift, { epsilon });

  const keep = 1 - momentum;
  context.update('runningMean', mean, { keep, take: momentum });
  const [batch, , ...space] = x.shape;
  if (batch > 0) {
    const n = batch * elementCount(space);
    context.update('runningVariance', variance, { keep, take: (momentum * n) / Math.max(1, n - 1) });
  } else {
    const n = mul(sum(broadcastTo(builder.scalar(1), [batch]), [0]), builder.scalar(elementCount(space)));
    const unbiased = mul(variance, div(n, maximum(sub(n, builder.scalar(1)), builder.scalar(1))));
    context.update('runningVariance', unbiased, { keep, take: momentum });
  }
  return y;
}

function withRunningStatistics({
  builder,
  inputs: [x],
  attributes: { affine, epsilon },
  parameter,
}: LoweringContext<BatchNormAttributes>): Value {
  const deviation = sqrt(add(parameter('runningVariance'), builder.scalar(epsilon)));
  const factor = affine ? div(parameter('scale'), deviation) : reciprocal(deviation);
  const centre = mul(parameter('runningMean'), factor);
  const offset = affine ? sub(parameter('shift'), centre) : sub(builder.scalar(0), centre);
  const rank = x.shape.length;
  return add(mul(x, alongChannels(factor, rank)), alongChannels(offset, rank));
}
