import { absPrimitive } from './abs';
import { addPrimitive } from './add';
import { avgPoolGradientPrimitive } from './avg-pool-gradient';
import { avgPoolPrimitive } from './avg-pool';
import { batchNormGradientPrimitive } from './batch-norm-gradient';
import { batchNormPrimitive } from './batch-norm';
import { broadcastToPrimitive } from './broadcast-to';
import { concatPrimitive } from './concat';
import { convFilterGradientPrimitive } from './conv-filter-gradient';
import { convInputGradientPrimitive } from './conv-input-gradient';
import { convPrimitive } from './conv';
import { divPrimitive } from './div';
import { erfPrimitive } from './erf';
import { expPrimitive } from './exp';
import { gatherPrimitive } from './gather';
import { logSoftmaxPrimitive } from './log-softmax';
import { logPrimitive } from './log';
import { lstmPrimitive } from './lstm';
import { matmulPrimitive } from './matmul';
import { maxPoolGatherPrimitive } from './max-pool-gather';
import { maxPoolGradientPrimitive } from './max-pool-gradient';
import { maxPoolPrimitive } from './max-pool';
import { maxPrimitive } from './max';
import { maximumPrimitive } from './maximum';
import { meanPrimitive } from './mean';
import { minimumPrimitive } from './minimum';
import { mulPrimitive } from './mul';
import { negPrimitive } from './neg';
import { oneHotPrimitive } from './one-hot';
import { padPrimitive } from './pad';
import { reciprocalPrimitive } from './reciprocal';
import { reluGradientPrimitive } from './relu-gradient';
import { reluPrimitive } from './relu';
import { relu6GradientPrimitive } from './relu6-gradient';
import { relu6Primitive } from './relu6';
import { reshapePrimitive } from './reshape';
import { scatterAddPrimitive } from './scatter-add';
import { selectPrimitive } from './select';
import { sigmoidPrimitive } from './sigmoid';
import { slicePrimitive } from './slice';
import { softmaxPrimitive } from './softmax';
import { sqrtPrimitive } from './sqrt';
import { squarePrimitive } from './square';
import { stepPrimitive } from './step';
import { stopGradientPrimitive } from './stop-gradient';
import { subPrimitive } from './sub';
import { sumPrimitive } from './sum';
import { swishPrimitive } from './swish';
import { tanhPrimitive } from './tanh';
import { transposePrimitive } from './transpose';
import type { Primitive } from './primitive';

/** Every primitive by name. */
export const primitives: ReadonlyMap<string, Primitive> = new Map(
  [
    absPrimitive,
    addPrimitive,
    avgPoolGradientPrimitive,
    avgPoolPrimitive,
    batchNormGradientPrimitive,
    batchNormPrimitive,
    broadcastToPrimitive,
    concatPrimitive,
    convFilterGradientPrimitive,
    convInputGradientPrimitive,
    convPrimitive,
    divPrimitive,
    erfPrimitive,
    expPrimitive,
    gatherPrimitive,
    logSoftmaxPrimitive,
    logPrimitive,
    lstmPrimitive,
    matmulPrimitive,
    maxPoolGatherPrimitive,
    maxPoolGradientPrimitive,
    maxPoolPrimitive,
    maxPrimitive,
    maximumPrimitive,
    meanPrimitive,
    minimumPrimitive,
    mulPrimitive,
    negPrimitive,
    oneHotPrimitive,
    padPrimitive,
    reciprocalPrimitive,
    reluGradientPrimitive,
    reluPrimitive,
    relu6GradientPrimitive,
    relu6Primitive,
    reshapePrimitive,
    scatterAddPrimitive,
    selectPrimitive,
    sigmoidPrimitive,
    slicePrimitive,
    softmaxPrimitive,
    sqrtPrimitive,
    squarePrimitive,
    stepPrimitive,
    stopGradientPrimitive,
    subPrimitive,
    sumPrimitive,
    swishPrimitive,
    tanhPrimitive,
    transposePrimitive,
  ].map((primitive) => [primitive.name, primitive as Primitive]),
);

export { abs } from './abs';
export { add } from './add';
export { avgPoolGradient } from './avg-pool-gradient';
export { avgPool } from './avg-pool';
export { batchNormGradient } from './batch-norm-gradient';
export { batchNorm } from './batch-norm';
export { broadcastTo } from './broadcast-to';
export { concat } from './concat';
export { convFilterGradient } from './conv-filter-gradient';
export { convInputGradient } from './conv-input-gradient';
export { conv } from './conv';
export { div } from './div';
export { erf } from './erf';
export { exp } from './exp';
export { gather } from './gather';
export { logSoftmax } from './log-softmax';
export { log } from './log';
export { lstm } from './lstm';
export { lstmGradient } from './lstm-gradient';
export { matmul } from './matmul';
export { maxPoolGather } from './max-pool-gather';
export { maxPoolGradient } from './max-pool-gradient';
export { maxPool } from './max-pool';
export { max } from './max';
export { maximum } from './maximum';
export { mean } from './mean';
export { minimum } from './minimum';
export { mul } from './mul';
export { neg } from './neg';
export { oneHot } from './one-hot';
export { pad } from './pad';
export { reciprocal } from './reciprocal';
export { reluGradient } from './relu-gradient';
export { relu } from './relu';
export { relu6Gradient } from './relu6-gradient';
export { relu6 } from './relu6';
export { reshape } from './reshape';
export { scatterAdd } from './scatter-add';
export { select } from './select';
export { sigmoid } from './sigmoid';
export { slice } from './slice';
export { softmax } from './softmax';
export { sqrt } from './sqrt';
export { square } from './square';
export { step } from './step';
export { stopGradient } from './stop-gradient';
export { sub } from './sub';
export { sum } from './sum';
export { swish } from './swish';
export { tanh } from './tanh';
export { transpose } from './transpose';

export type { BatchNormOptions } from './batch-norm';
export type { AvgPoolGradientOptions } from './avg-pool-gradient';
export type { ConvOptions } from './conv';
export type { ConvFilterGradientOptions } from './conv-filter-gradient';
export type { ConvInputGradientOptions } from './conv-input-gradient';
export type { LstmApplication, LstmGradients } from './lstm-gradient';
export type { LstmOptions, LstmWeights } from './lstm-rules';
export type { PoolOptions } from './pooling';
export type { Application, Primitive } from './primitive';
export type { ReductionOptions } from './reduction';
