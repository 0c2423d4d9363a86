import { activationLowerings } from './activations';
import { addLowering, mulLowering, scaleLowering, weightedSumLowering } from './arithmetic';
import { batchNormLowering } from './batch-norm';
import { channelShuffleLowering, channelSliceLowering, concatLowering } from './channels';
import { convLowering } from './conv';
import { dropoutLowering, dropPathLowering } from './dropping';
import { layerNormLowering } from './layer-norm';
import { linearLowering } from './linear';
import type { LoweringRegistry } from './lowering';
import { matmulLowering } from './matmul';
import { avgPoolLowering, globalAvgPoolLowering, maxPoolLowering } from './pools';
import { resizeLowering } from './resize';
import {
  cropLowering,
  flattenLowering,
  identityLowering,
  padLowering,
  reshapeLowering,
  transposeLowering,
  zeroLowering,
} from './shapes';
import { positionEmbeddingLowering, prependTokenLowering } from './tokens';

/** A lowering for every op of graph-ir's `standardOps`. */
export const standardLowerings: LoweringRegistry = new Map(
  [
    convLowering,
    linearLowering,
    matmulLowering,
    batchNormLowering,
    layerNormLowering,
    ...activationLowerings,
    maxPoolLowering,
    avgPoolLowering,
    globalAvgPoolLowering,
    addLowering,
    weightedSumLowering,
    mulLowering,
    scaleLowering,
    concatLowering,
    channelSliceLowering,
    channelShuffleLowering,
    flattenLowering,
    reshapeLowering,
    transposeLowering,
    padLowering,
    cropLowering,
    resizeLowering,
    identityLowering,
    zeroLowering,
    dropoutLowering,
    dropPathLowering,
    prependTokenLowering,
    positionEmbeddingLowering,
  ].map((lowering) => [lowering.op, lowering]),
);
