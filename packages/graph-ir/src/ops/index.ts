import type { OpRegistry } from '../op';
import { add } from './add';
import { avgPool } from './avg-pool';
import { batchNorm } from './batch-norm';
import { channelShuffle } from './channel-shuffle';
import { channelSlice } from './channel-slice';
import { concat } from './concat';
import { conv } from './conv';
import { crop } from './crop';
import { dropPath } from './drop-path';
import { dropout } from './dropout';
import { flatten } from './flatten';
import { gelu } from './gelu';
import { globalAvgPool } from './global-avg-pool';
import { hardSwish } from './hard-swish';
import { identity } from './identity';
import { layerNorm } from './layer-norm';
import { linear } from './linear';
import { matmul } from './matmul';
import { maxPool } from './max-pool';
import { mul } from './mul';
import { pad } from './pad';
import { positionEmbedding } from './position-embedding';
import { prependToken } from './prepend-token';
import { relu } from './relu';
import { relu6 } from './relu6';
import { reshape } from './reshape';
import { resize } from './resize';
import { scale } from './scale';
import { sigmoid } from './sigmoid';
import { softmax } from './softmax';
import { swish } from './swish';
import { tanh } from './tanh';
import { transpose } from './transpose';
import { weightedSum } from './weighted-sum';
import { zero } from './zero';

/** Every op that comes with this package, by name. */
export const standardOps: OpRegistry = new Map(
  [
    conv,
    linear,
    matmul,
    batchNorm,
    layerNorm,
    relu,
    relu6,
    swish,
    hardSwish,
    gelu,
    sigmoid,
    tanh,
    softmax,
    maxPool,
    avgPool,
    globalAvgPool,
    add,
    weightedSum,
    mul,
    scale,
    concat,
    channelSlice,
    channelShuffle,
    flatten,
    reshape,
    transpose,
    pad,
    crop,
    resize,
    identity,
    zero,
    dropout,
    dropPath,
    prependToken,
    positionEmbedding,
  ].map((op) => [op.name, op]),
);
