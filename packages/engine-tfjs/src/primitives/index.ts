import type { Kernel } from '../execution/kernel';
import { absKernel } from './abs';
import { addKernel } from './add';
import { avgPoolGradientKernel } from './avg-pool-gradient';
import { avgPoolKernel } from './avg-pool';
import { batchNormGradientKernel } from './batch-norm-gradient';
import { batchNormKernel } from './batch-norm';
import { broadcastToKernel } from './broadcast-to';
import { concatKernel } from './concat';
import { convFilterGradientKernel } from './conv-filter-gradient';
import { convInputGradientKernel } from './conv-input-gradient';
import { convKernel } from './conv';
import { divKernel } from './div';
import { erfKernel } from './erf';
import { expKernel } from './exp';
import { gatherKernel } from './gather';
import { logSoftmaxKernel } from './log-softmax';
import { logKernel } from './log';
import { matmulKernel } from './matmul';
import { maxPoolGatherKernel } from './max-pool-gather';
import { maxPoolGradientKernel } from './max-pool-gradient';
import { maxPoolKernel } from './max-pool';
import { maxKernel } from './max';
import { maximumKernel } from './maximum';
import { meanKernel } from './mean';
import { minimumKernel } from './minimum';
import { mulKernel } from './mul';
import { negKernel } from './neg';
import { oneHotKernel } from './one-hot';
import { padKernel } from './pad';
import { reciprocalKernel } from './reciprocal';
import { reluGradientKernel } from './relu-gradient';
import { reluKernel } from './relu';
import { relu6GradientKernel } from './relu6-gradient';
import { relu6Kernel } from './relu6';
import { reshapeKernel } from './reshape';
import { scatterAddKernel } from './scatter-add';
import { selectKernel } from './select';
import { sigmoidKernel } from './sigmoid';
import { sliceKernel } from './slice';
import { softmaxKernel } from './softmax';
import { sqrtKernel } from './sqrt';
import { squareKernel } from './square';
import { stepKernel } from './step';
import { stopGradientKernel } from './stop-gradient';
import { subKernel } from './sub';
import { sumKernel } from './sum';
import { swishKernel } from './swish';
import { tanhKernel } from './tanh';
import { transposeKernel } from './transpose';

/** How each primitive runs, by name. `lstm` is left to its composition. */
export const kernels: ReadonlyMap<string, Kernel> = new Map<string, Kernel>(
  Object.entries({
    abs: absKernel,
    add: addKernel,
    avgPoolGradient: avgPoolGradientKernel,
    avgPool: avgPoolKernel,
    batchNormGradient: batchNormGradientKernel,
    batchNorm: batchNormKernel,
    broadcastTo: broadcastToKernel,
    concat: concatKernel,
    convFilterGradient: convFilterGradientKernel,
    convInputGradient: convInputGradientKernel,
    conv: convKernel,
    div: divKernel,
    erf: erfKernel,
    exp: expKernel,
    gather: gatherKernel,
    logSoftmax: logSoftmaxKernel,
    log: logKernel,
    matmul: matmulKernel,
    maxPoolGather: maxPoolGatherKernel,
    maxPoolGradient: maxPoolGradientKernel,
    maxPool: maxPoolKernel,
    max: maxKernel,
    maximum: maximumKernel,
    mean: meanKernel,
    minimum: minimumKernel,
    mul: mulKernel,
    neg: negKernel,
    oneHot: oneHotKernel,
    pad: padKernel,
    reciprocal: reciprocalKernel,
    reluGradient: reluGradientKernel,
    relu: reluKernel,
    relu6Gradient: relu6GradientKernel,
    relu6: relu6Kernel,
    reshape: reshapeKernel,
    scatterAdd: scatterAddKernel,
    select: selectKernel,
    sigmoid: sigmoidKernel,
    slice: sliceKernel,
    softmax: softmaxKernel,
    sqrt: sqrtKernel,
    square: squareKernel,
    step: stepKernel,
    stopGradient: stopGradientKernel,
    sub: subKernel,
    sum: sumKernel,
    swish: swishKernel,
    tanh: tanhKernel,
    transpose: transposeKernel,
  }),
);
